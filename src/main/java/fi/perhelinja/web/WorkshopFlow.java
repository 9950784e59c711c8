package fi.perhelinja.web;

import fi.perhelinja.conversation.workshop.Count;
import fi.perhelinja.conversation.workshop.StepText;
import fi.perhelinja.flow.Ask;
import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.picture.Picture;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problem;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One flow as a picture, and one of its steps with all its texts, for the page of the workshop. */
final class WorkshopFlow {

    private final Flows flows;
    private final Flow flow;
    private final Optional<Count> count;
    private final Picture picture;

    /** @param count empty when the talks have not been played with these flows */
    WorkshopFlow(Flows flows, Flow flow, Optional<Count> count) {
        this.flows = flows;
        this.flow = flow;
        this.count = count;
        picture = Picture.of(flows, flow, flow.languages().source());
    }

    JsonObject json() {
        JsonArray steps = new JsonArray();
        picture.steps().forEach(node -> steps.add(node(node)));
        JsonArray edges = new JsonArray();
        picture.edges().forEach(edge -> edges.add(edge(edge)));
        JsonArray entries = new JsonArray();
        picture.entries()
                .forEach(e -> entries.add(
                        new JsonObject().put("pattern", e.pattern().tag()).put("step", e.step())));
        JsonObject json = new JsonObject()
                .put("flow", flow.name())
                .put("title", picture.title())
                .put("file", picture.file())
                .put("start", picture.start().orElse(""))
                .put("entries", entries)
                .put("slots", slots())
                .put("steps", steps)
                .put("edges", edges);
        count.ifPresent(c -> json.put("coverage", new JsonObject().put("uncoveredChoices", uncovered(c))));
        return json;
    }

    private JsonArray slots() {
        JsonArray slots = new JsonArray();
        flow.slots().values().forEach(slot -> {
            JsonObject json = new JsonObject()
                    .put("slot", slot.name())
                    .put("kind", slot.domain(flows.lists()).isPresent() ? "one-of" : "words");
            slot.domain(flows.lists()).ifPresent(values -> json.put("values", new JsonArray(List.copyOf(values))));
            slots.add(json);
        });
        return slots;
    }

    private JsonObject node(Picture.Node node) {
        JsonObject json = new JsonObject()
                .put("step", node.step())
                .put("kind", node.kind())
                .put("line", node.at().line())
                .put("label", node.label());
        node.into().ifPresent(into -> json.put("into", into));
        node.runs().ifPresent(runs -> json.put("runs", runs));
        node.outcome().ifPresent(outcome -> json.put("outcome", outcome));
        node.explain().ifPresent(explain -> json.put("explain", explain));
        if (!node.choices().isEmpty()) {
            JsonArray choices = new JsonArray();
            node.choices().forEach(choice -> choices.add(choice(choice)));
            json.put("choices", choices);
        }
        count.ifPresent(c -> json.put("covered", node.covered(c.passed())));
        return json;
    }

    private JsonObject choice(Picture.Choice choice) {
        JsonObject json = new JsonObject()
                .put("value", choice.value())
                .put("label", choice.label())
                .put("line", choice.at().line());
        count.ifPresent(c -> json.put("covered", c.passed().contains(choice.at())));
        return json;
    }

    private JsonObject edge(Picture.Edge edge) {
        JsonObject json = new JsonObject()
                .put("from", edge.from())
                .put("to", edge.to())
                .put("when", edge.when().tag())
                .put("label", edge.label())
                .put("line", edge.at().line());
        count.ifPresent(c -> json.put("covered", edge.covered(c.passed())));
        return json;
    }

    private JsonArray uncovered(Count count) {
        JsonArray all = new JsonArray();
        for (Picture.Node node : picture.steps()) {
            node.choices().stream()
                    .filter(choice -> !count.passed().contains(choice.at()))
                    .forEach(choice -> all.add(new JsonObject()
                            .put("step", node.step())
                            .put("value", choice.value())
                            .put("line", choice.at().line())));
        }
        return all;
    }

    /**
     * A step with all its texts.
     *
     * @param files the files that the flow was read from
     * @param problems of the whole guide
     */
    JsonObject json(Step step, Map<String, String> files, JsonArray problems) {
        JsonArray texts = new JsonArray();
        StepText.of(flows, flow, step).forEach(text -> texts.add(text(text)));
        JsonArray talks = new JsonArray();
        count.ifPresent(c -> c.by().getOrDefault(step.at(), List.of())
                .forEach(t -> talks.add(new JsonObject().put("talk", t.talk()).put("file", t.file()))));
        JsonObject json = new JsonObject()
                .put("flow", flow.name())
                .put("step", step.name())
                .put("kind", step.head().kind())
                .put("file", step.at().file())
                .put("line", step.at().line())
                .put(
                        "yaml",
                        Workshop.lines(files, step.at().file(), step.at().line(), lastLine(step))
                                .orElse(""))
                .put("conditions", new JsonArray(conditions(step)))
                .put("texts", texts)
                .put("problems", problems);
        if (step instanceof Ask ask) {
            json.put("asks", ask.into());
        }
        count.ifPresent(c -> json.put("talks", talks));
        return json;
    }

    private List<String> conditions(Step step) {
        return picture.edges().stream()
                .filter(edge -> edge.from().equals(step.name()))
                .map(edge -> edge.label().isEmpty() ? "→ " + edge.to() : edge.label() + " → " + edge.to())
                .toList();
    }

    /** The line before the next step begins; of the last one, the end of the file. */
    private int lastLine(Step step) {
        return flow.steps().values().stream()
                        .mapToInt(other -> other.at().line())
                        .filter(line -> line > step.at().line())
                        .min()
                        .orElse(Integer.MAX_VALUE)
                - 1;
    }

    private static JsonObject text(StepText text) {
        JsonObject in = new JsonObject();
        text.in()
                .forEach((Language language, StepText.Translated t) -> in.put(
                        language.tag(),
                        new JsonObject()
                                .put("text", t.text())
                                .put("state", t.standing().tag())));
        return new JsonObject()
                .put("part", text.part())
                .put("source", text.source())
                .put("of", in);
    }

    /** Those of the problems that stand in the step. */
    static List<Problem> of(Flow flow, Step step, List<Problem> problems) {
        return problems.stream()
                .filter(p -> WorkshopGuide.stepAt(flow, p).filter(step::equals).isPresent())
                .toList();
    }
}
