package fi.perhelinja.conversation;

import fi.perhelinja.flow.Meaning;
import fi.perhelinja.flow.Meaning.Sureness;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.text.Language;
import fi.perhelinja.understanding.Understanding;
import fi.perhelinja.understanding.Understood;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts what was understood into the words of flows. */
final class Interpreter {

    private static final String LANGUAGE_WISH = "language:";
    private static final String UNCLEAR = "unclear";

    private Interpreter() {}

    static Meaning of(Understood understood, Language spoken) {
        return of(understood, spoken, Optional.empty());
    }

    /** @param number what stands for the telephone number that was told */
    static Meaning of(Understood understood, Language spoken, Optional<String> number) {
        List<String> topics = understood.topics().stream()
                .map(Understood.Scored::topic)
                .filter(t -> !t.equals(UNCLEAR))
                .toList();
        return new Meaning(
                topics,
                understood.told(),
                sureness(understood),
                signals(understood, true),
                signals(understood, false),
                slots(understood, number),
                wish(understood),
                language(understood, spoken));
    }

    /** Only the danger of it: for words that answer no question of a flow. */
    static Meaning dangerOf(Meaning meaning) {
        return dangerOf(meaning.signals());
    }

    /** @param signals the most urgent first */
    static Meaning dangerOf(List<String> signals) {
        return new Meaning(
                List.of(),
                List.of(),
                Sureness.UNSURE,
                signals,
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Sureness sureness(Understood understood) {
        if (understood.topics().isEmpty() || understood.topics().get(0).topic().equals(UNCLEAR)) {
            return Sureness.UNSURE;
        }
        return understood.topics().get(0).score() >= Understanding.SURE ? Sureness.SURE : Sureness.HALF_SURE;
    }

    private static List<String> signals(Understood understood, boolean sure) {
        return understood.signals().stream()
                .filter(s -> s.sure() == sure)
                .map(Understood.Signal::signal)
                .distinct()
                .toList();
    }

    private static Map<String, String> slots(Understood understood, Optional<String> number) {
        Map<String, String> slots = new HashMap<>(understood.slots());
        number.ifPresent(covered -> slots.put("phone", covered));
        return slots;
    }

    private static Optional<Pattern> wish(Understood understood) {
        return understood.wish().flatMap(w -> w.startsWith(LANGUAGE_WISH) ? Optional.empty() : Pattern.find(w));
    }

    /** A language other than the one spoken: asked for in words, or plainly written in. */
    private static Optional<Language> language(Understood understood, Language spoken) {
        Optional<Language> wished = understood
                .wish()
                .filter(w -> w.startsWith(LANGUAGE_WISH))
                .flatMap(w -> Language.find(w.substring(LANGUAGE_WISH.length())));
        return wished.or(() -> Optional.of(understood.language()).filter(l -> understood.languageSure()))
                .filter(l -> l.base() != spoken.base() || wished.isPresent());
    }
}
