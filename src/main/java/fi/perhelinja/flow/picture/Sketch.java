package fi.perhelinja.flow.picture;

import fi.perhelinja.flow.Ask;
import fi.perhelinja.flow.CallBack;
import fi.perhelinja.flow.End;
import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.HandOver;
import fi.perhelinja.flow.Next;
import fi.perhelinja.flow.Next.Rule;
import fi.perhelinja.flow.Offer;
import fi.perhelinja.flow.Outcome;
import fi.perhelinja.flow.Run;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.Target;
import fi.perhelinja.flow.picture.Picture.Choice;
import fi.perhelinja.flow.picture.Picture.Edge;
import fi.perhelinja.flow.picture.Picture.Entrance;
import fi.perhelinja.flow.picture.Picture.Node;
import fi.perhelinja.flow.picture.Picture.When;
import fi.perhelinja.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A picture of a flow while it is being made. */
final class Sketch {

    /** How the end of a sub-flow or of a pattern is written. */
    private static final String BACK = "back";

    private final Flow flow;
    private final Language language;
    private final WayWords ways;
    private final StepWords steps;
    private final List<Edge> edges = new ArrayList<>();

    Sketch(Flows flows, Flow flow, Language language) {
        this.flow = flow;
        this.language = language;
        this.ways = new WayWords(flows, language);
        this.steps = new StepWords(flows, language);
    }

    Picture picture() {
        List<Entrance> entries = new ArrayList<>();
        flow.patterns().forEach((pattern, target) -> entries.add(new Entrance(pattern, target.step())));
        List<Node> nodes = new ArrayList<>();
        for (Step step : flow.steps().values()) {
            nodes.add(node(step));
            aside(step);
            step.next().ifPresent(next -> next(step, next));
        }
        return new Picture(
                flow.name(),
                flow.title().in(language),
                flow.at().file(),
                flow.start().map(Target::step),
                entries,
                nodes,
                edges);
    }

    private Node node(Step step) {
        return new Node(
                step.name(),
                step.head().kind(),
                step.at(),
                steps.label(step),
                Optional.of(step).filter(Ask.class::isInstance).map(s -> ((Ask) s).into()),
                Optional.of(step).filter(Run.class::isInstance).map(s -> ((Run) s).flow()),
                Optional.of(step).filter(End.class::isInstance).map(s -> outcome((End) s)),
                steps.explain(step),
                step instanceof Ask ask ? choices(ask) : List.of());
    }

    private static String outcome(End end) {
        return end.outcome().map(Outcome::tag).orElse(BACK);
    }

    private List<Choice> choices(Ask ask) {
        return ask.choices().stream()
                .map(o -> new Choice(o.value(), ways.label(ask, o.value()), o.at()))
                .toList();
    }

    /** The ways that are no rules. */
    private void aside(Step step) {
        if (step instanceof Ask ask) {
            aside(step, ask.then(), "when unsure", When.UNSURE);
        } else if (step instanceof Offer offer) {
            aside(step, offer.whenNone(), "when none", When.NONE);
        } else if (step instanceof HandOver handOver) {
            aside(step, handOver.whenClosed(), "when closed", When.CLOSED);
        } else if (step instanceof CallBack callBack) {
            aside(step, callBack.whenClosed(), "when closed", When.CLOSED);
        }
    }

    private void aside(Step step, Optional<Target> to, String label, When when) {
        to.ifPresent(t -> edges.add(new Edge(step.name(), t.step(), label, when, t.at())));
    }

    private void next(Step step, Next next) {
        for (int i = 0; i < next.rules().size(); i++) {
            Rule rule = next.rules().get(i);
            boolean only = next.rules().size() == 1 && rule.otherwise();
            String label = only ? "" : ways.rule(step, next.rules(), i);
            When when = only ? When.ANY : When.RULE;
            if (step instanceof Run) {
                label = only ? "back from sub-flow" : "back: " + label;
                when = When.RETURNS;
            }
            edges.add(new Edge(step.name(), rule.go().step(), label, when, rule.at()));
        }
    }
}
