package fi.perhelinja.flow.picture;

import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Yaml.Mark;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One flow as a graph. Steps are named as in the file, without the flow.
 *
 * @param title in the language of the picture
 * @param start where it begins when it is run; files of patterns may have none
 * @param entries where patterns begin in it
 * @param steps in the order of the file
 * @param edges in the order of the file; of one step in the order in which they are tried
 */
public record Picture(
        String flow,
        String title,
        String file,
        Optional<String> start,
        List<Entrance> entries,
        List<Node> steps,
        List<Edge> edges) {

    public Picture {
        entries = List.copyOf(entries);
        steps = List.copyOf(steps);
        edges = List.copyOf(edges);
    }

    /** @param language of the labels */
    public static Picture of(Flows flows, Flow flow, Language language) {
        return new Sketch(flows, flow, language).picture();
    }

    /** A pattern that begins at a step of this flow, whatever is going on. */
    public record Entrance(Pattern pattern, String step) {}

    /**
     * A step.
     *
     * @param kind the key that it is written with, {@code hand-over}
     * @param label a few words: the beginning of its text, or what it does
     * @param into the slot that a question fills
     * @param runs the flow that it runs
     * @param outcome how the flow ends here; {@code back} at the end of a sub-flow or a pattern
     * @param explain what it does beyond its text, in sentences
     * @param choices of a question, as written in the file
     */
    public record Node(
            String step,
            String kind,
            Mark at,
            String label,
            Optional<String> into,
            Optional<String> runs,
            Optional<String> outcome,
            Optional<String> explain,
            List<Choice> choices) {

        public Node {
            choices = List.copyOf(choices);
        }

        /** @param passed places that talks came by, as {@link fi.perhelinja.flow.talk.TalkPlayer} tells them */
        public boolean covered(Set<Mark> passed) {
            return passed.contains(at);
        }
    }

    public record Choice(String value, String label, Mark at) {}

    /**
     * A way from a step to another of the same flow.
     *
     * @param label what leads there, in words; "" where nothing needs to be said
     * @param at the rule, or the key that names the target: what a talk that goes this way comes by
     */
    public record Edge(String from, String to, String label, When when, Mark at) {

        /** @param passed places that talks came by */
        public boolean covered(Set<Mark> passed) {
            return passed.contains(at);
        }
    }

    /** Why a way is taken. */
    public enum When {
        /** Always. */
        ANY,
        /** A rule held, or none before {@code otherwise}. */
        RULE,
        /** Nobody is there to take a hand-over or a call-back. */
        CLOSED,
        /** No service was found to offer. */
        NONE,
        /** The answer was not understood, as often as the question is asked. */
        UNSURE,
        /** A sub-flow came back. */
        RETURNS;

        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
