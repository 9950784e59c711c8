package fi.perhelinja.understanding;

import fi.perhelinja.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * conversation's language is left only for something clearly different.
 */
final class Languages {

    static final double SHARPNESS = 6.0;

    /** How much likelier Finnish is than another language before anything is read. */
    private static final double PRIOR_OF_FINNISH = 1.5;

    /** How much likelier the conversation's own language is than it looks from the message alone. */
    private static final double STICKINESS = 5.0;

    /** From here a message may change the language of a conversation. */
    private static final double SURE = 0.9;

    /** What a message is written in is clear after so many words, and reading stays quick. */
    private static final int MOST_WORDS = 30;

    /** One word alone, however clear, changes nothing: it may be a name or a loan. */
    private static final int FEWEST_LETTERS_TO_CHANGE = 5;

    private final Labeller labeller;
    private final Map<String, Language> wellKnown;

    /**
     * @param wellKnown whole messages whose language is known: greetings, thanks; folded, words parted by
     * one space
     */
    Languages(Labeller labeller, Map<String, Language> wellKnown) {
        this.labeller = labeller;
        this.wellKnown = Map.copyOf(wellKnown);
    }

    record Read(Language language, boolean sure) {}

    Read read(List<Token> tokens, Optional<Language> before) {
        Language home = before.orElse(Language.FI);
        List<String> words = tokens.stream()
                .map(Token::word)
                .filter(Languages::hasLetter)
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty()) {
            return new Read(home, false);
        }
        String whole = String.join(" ", words);
        Language known = wellKnown.get(whole);
        if (known != null) {
            return new Read(known.base().equals(home.base()) ? home : known, true);
        }
        if (before.isPresent() && whole.length() < FEWEST_LETTERS_TO_CHANGE && isLatin(whole)) {
            return new Read(home, false);
        }
        Map<Language, Double> odds = labeller.label(words).stream()
                .collect(Collectors.toMap(s -> Language.of(s.topic()), s -> weigh(s, before)));
        double all = odds.values().stream().mapToDouble(Double::doubleValue).sum();
        Language best = Language.FI;
        for (Map.Entry<Language, Double> entry : odds.entrySet()) {
            if (entry.getValue() > odds.getOrDefault(best, 0.0)) {
                best = entry.getKey();
            }
        }
        double score = odds.getOrDefault(best, 0.0) / all;
        boolean many = words.size() > 1 || !isLatin(whole);
        boolean sure = score >= SURE && many && whole.length() >= FEWEST_LETTERS_TO_CHANGE;
        return new Read(best.equals(home.base()) ? home : best, sure);
    }

    private static double weigh(Understood.Scored scored, Optional<Language> before) {
        Language language = Language.of(scored.topic());
        double prior = language == Language.FI ? PRIOR_OF_FINNISH : 1;
        double kept = before.map(Language::base).filter(language::equals).isPresent() ? STICKINESS : 1;
        return scored.score() * prior * kept;
    }

    /** In letters of the languages that the guide is written in; others say by themselves what they are. */
    static boolean isLatin(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    private static boolean hasLetter(String word) {
        return word.codePoints().anyMatch(Character::isLetter);
    }
}
