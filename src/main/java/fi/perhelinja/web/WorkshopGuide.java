package fi.perhelinja.web;

import fi.perhelinja.conversation.Guide;
import fi.perhelinja.conversation.workshop.Count;
import fi.perhelinja.conversation.workshop.Draft;
import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Lists;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.talk.Coverage;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problem;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The guide as a whole, for the page of the workshop. */
final class WorkshopGuide {

    private final Workshop.Shown shown;
    private final String start;

    WorkshopGuide(Workshop.Shown shown, String start) {
        this.shown = shown;
        this.start = start;
    }

    JsonObject json(String mode, List<Draft> kept) {
        JsonArray flows = new JsonArray();
        JsonArray topics = new JsonArray();
        JsonArray queues = new JsonArray();
        Optional<Guide> guide = shown.guide();
        guide.ifPresent(g -> {
            g.current().all().forEach(flow -> flows.add(flow(flow)));
            Optional.ofNullable(g.current().lists().values().get(Lists.TOPICS))
                    .ifPresent(all -> all.forEach((value, label) ->
                            topics.add(new JsonObject().put("value", value).put("label", label.in(Language.FI)))));
            g.directory()
                    .queues()
                    .forEach(q -> queues.add(new JsonObject()
                            .put("queue", q.id())
                            .put("name", q.name().in(Language.FI))));
        });
        JsonObject json = Workshop.summary(shown)
                .put("shownRevision", shown.revision())
                .put("read", shown.latest().at().toString())
                .put("mode", mode)
                .put("start", start)
                .put(
                        "patterns",
                        new JsonArray(Arrays.stream(Pattern.values())
                                .map(Pattern::tag)
                                .toList()))
                .put(
                        "languages",
                        new JsonArray(
                                Language.SPOKEN.stream().map(Language::tag).toList()))
                .put("flows", flows)
                .put("topics", topics)
                .put("queues", queues)
                .put("problems", problems(shown, shown.latest().problems()))
                .put("revisions", revisions(kept));
        shown.count().ifPresent(count -> json.put("talks", talks(count)));
        return json;
    }

    private JsonArray revisions(List<Draft> kept) {
        JsonArray all = new JsonArray();
        kept.stream()
                .sorted(Comparator.comparing(Draft::at).reversed())
                .forEach(draft -> all.add(new JsonObject()
                        .put("revision", Workshop.revision(draft))
                        .put("read", draft.at().toString())
                        .put("current", Workshop.revision(draft).equals(shown.revision()))));
        return all;
    }

    private static JsonObject talks(Count count) {
        JsonArray failed = new JsonArray();
        count.failed()
                .forEach(it -> failed.add(new JsonObject()
                        .put("talk", it.talk().talk())
                        .put("file", it.problem().file())
                        .put("line", it.problem().line())
                        .put("says", it.problem().sentence())));
        return new JsonObject().put("played", count.played()).put("failed", failed);
    }

    private JsonObject flow(Flow flow) {
        List<Problem> problems =
                shown.latest().problems().stream().filter(p -> isOf(flow, p)).toList();
        long errors = problems.stream().filter(Problem::blocks).count();
        JsonObject json = new JsonObject()
                .put("flow", flow.name())
                .put("title", flow.title().text())
                .put("owner", flow.owner().orElse(""))
                .put("reviewBy", flow.reviewBy().map(Object::toString).orElse(""))
                .put("file", flow.at().file())
                .put("languages", new JsonArray(languages(flow)))
                .put("steps", flow.steps().size())
                .put("errors", errors)
                .put("warnings", problems.size() - errors)
                .put("uses", new JsonArray(List.copyOf(flow.uses().keySet())));
        shown.count().ifPresent(count -> json.put("covered", covered(count.of(flow))));
        return json;
    }

    /** Also what stands in one of its translations. */
    private static boolean isOf(Flow flow, Problem problem) {
        String base = flow.at().file().replaceAll("\\.yaml$", "");
        return problem.file().equals(flow.at().file())
                || (problem.file().startsWith(base + ".") && problem.file().endsWith(".yaml"));
    }

    private static List<String> languages(Flow flow) {
        return Language.SPOKEN.stream()
                .filter(l -> l == flow.languages().source()
                        || flow.languages().complete().contains(l)
                        || flow.languages().partial().contains(l))
                .map(Language::tag)
                .toList();
    }

    private static JsonObject covered(Coverage coverage) {
        return new JsonObject()
                .put("steps", coverage.steps().reached())
                .put("ofSteps", coverage.steps().all())
                .put("branches", coverage.branches().reached())
                .put("ofBranches", coverage.branches().all())
                .put("choices", coverage.choices().reached())
                .put("ofChoices", coverage.choices().all());
    }

    static JsonArray problems(Workshop.Shown shown, Collection<Problem> problems) {
        JsonArray all = new JsonArray();
        problems.forEach(problem -> {
            JsonObject json = new JsonObject()
                    .put("file", problem.file())
                    .put("line", problem.line())
                    .put("column", problem.column())
                    .put("rule", problem.rule())
                    .put("says", problem.sentence())
                    .put("severity", problem.blocks() ? "error" : "warning");
            problem.mend().ifPresent(mend -> json.put("mend", mend));
            if (!problem.path().isEmpty()) {
                json.put("path", new JsonArray(problem.path()));
            }
            shown.guide().ifPresent(guide -> place(guide.current(), problem, json));
            all.add(json);
        });
        return all;
    }

    private static void place(Flows flows, Problem problem, JsonObject json) {
        flows.all().stream().filter(flow -> isOf(flow, problem)).findFirst().ifPresent(flow -> {
            json.put("flow", flow.name());
            stepAt(flow, problem).ifPresent(step -> json.put("step", step.name()));
        });
    }

    /** The step in whose lines a problem stands, of the flow's own file. */
    static Optional<Step> stepAt(Flow flow, Problem problem) {
        return flow.steps().values().stream()
                .filter(step ->
                        step.at().file().equals(problem.file()) && step.at().line() <= problem.line())
                .max(Comparator.comparingInt(step -> step.at().line()));
    }
}
