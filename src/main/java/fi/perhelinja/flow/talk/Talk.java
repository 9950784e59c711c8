package fi.perhelinja.flow.talk;

import fi.perhelinja.flow.Channel;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Yaml.Mark;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A conversation as a test: its head, then what each says in turn.
 *
 * <pre>{@code
 * talk: an infant that does not sleep, in spoken Finnish
 * at: 2026-03-02T10:00+02:00
 * flow: family-line          # when not the usual one
 * language: fi
 * channel: chat              # or phone
 * open: [family-guidance]    # queues that are open; when absent, as their hours say
 * kept-out: true             # workers take nothing from this resident, for misuse
 * - robot: [welcome, mind]
 * - resident: vauva ei nuku ku tunnin pätkis ja mä oon ihan loppu
 * - known: {topic: infant_coping, child-age: under-1}
 * - robot: [municipality/ask]
 * - choose: kerava
 * - offered: [maternity-clinic-kerava]
 * }</pre>
 *
 * @param open empty when their hours decide
 * @param at when the conversation takes place
 */
public record Talk(
        String name,
        String file,
        Instant at,
        String flow,
        Language language,
        Channel channel,
        Optional<List<String>> open,
        boolean keptOut,
        List<Move> moves) {

    public Talk {
        moves = List.copyOf(moves);
    }

    /** The same conversation with other entries. */
    public Talk with(List<Move> others) {
        return new Talk(name, file, at, flow, language, channel, open, keptOut, others);
    }

    /** The same conversation elsewhere. */
    public Talk on(Channel other) {
        return new Talk(name, file, at, flow, language, other, open, keptOut, moves);
    }

    /** One entry: what somebody does, or what must then have happened. */
    public record Move(Kind kind, Body body, Mark at) {

        /** An entry that stands in no file: a text or a list of them. */
        public static Move of(Kind kind, List<String> words) {
            return new Move(kind, new Body(words, List.of()), NOWHERE);
        }

        /** An entry that stands in no file, of a kind that takes a map. */
        public static Move of(Kind kind, String key, String value) {
            return new Move(kind, new Body(List.of(), List.of(new Pair(key, value))), NOWHERE);
        }
    }

    private static final Mark NOWHERE = new Mark("", 0, 0);

    /**
     * @param words of kinds that take a text or a list
     * @param pairs of kinds that take a map, in order
     */
    public record Body(List<String> words, List<Pair> pairs) {

        public Body {
            words = List.copyOf(words);
            pairs = List.copyOf(pairs);
        }

        String word() {
            return words.isEmpty() ? "" : words.get(0);
        }
    }

    public record Pair(String key, String value) {}

    /** What an entry may be. */
    public enum Kind {
        /** The resident writes. */
        RESIDENT("resident"),
        /** A choice of the open question is pressed, by its value or its label. */
        CHOOSE("choose"),
        /** {@code {step: value}}: an earlier answer is given anew; {@code unset} takes it back. */
        CHANGE("change"),
        /** {@code {slot: value}}: a call handler fills a slot from the side. */
        FILL("fill"),
        /** A pattern is asked for by a button. */
        WISH("wish"),
        /** Nothing comes for a while. */
        SILENCE("silence"),
        /** The resident chooses the language; when it is spoken already, that is checked only. */
        LANGUAGE("language"),
        /** Queues that take nothing from now on, nor call back: whoever was there went home. */
        CLOSED("closed"),
        /** Services that are not found any more from now on; {@code all} for every one. */
        WITHOUT("without"),
        /** The steps that spoke since, in order. Steps that show services or ask for a person may be left out. */
        ROBOT("robot"),
        /** {@code {slot: value}}; {@code unset} for one that must not be known. */
        KNOWN("known"),
        /** The services shown since, in order. */
        OFFERED("offered"),
        HANDED_OVER("handed-over"),
        CALLED_BACK("called-back"),
        DANGER("danger"),
        /** How the flow has ended; {@code no} when it must not have. */
        ENDED("ended");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        /** Whether somebody does it; else it must have happened. */
        public boolean act() {
            return compareTo(ROBOT) < 0;
        }

        /** Whether the guide hears of it, and answers. */
        boolean heard() {
            return this != CLOSED && this != WITHOUT;
        }

        boolean takesMap() {
            return this == CHANGE || this == FILL || this == KNOWN;
        }
    }
}
