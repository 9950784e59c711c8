package fi.perhelinja.flow.check;

import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.check.Spoken.Text;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every step can be said aloud by a call handler: what only a screen can show needs a {@code script} that says it otherwise. */
final class PhoneRules {

    private static final Optional<String> MEND =
            Optional.of("Add a \"script\" that says it as one person tells another.");

    /** A bare name as "Suomi.fi" can be said; what has slashes in it cannot. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?iU)https?://\\S+|\\bwww\\.\\S+|\\b[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,}/\\S+");

    /** Signs that are drawn, and marks that only an editor of texts makes something of. */
    private static final Pattern MARKS =
            Pattern.compile("[\\x{2190}-\\x{21FF}\\x{2600}-\\x{27BF}\\x{2B00}-\\x{2BFF}\\x{1F000}-\\x{1FAFF}]"
                    + "|\\*\\*|__|`|\\]\\(|(?m:^#{1,6} )|:-?[()](?!\\w)");

    /** Signs of which each of {@link #MARKS} has one, but those that are drawn. */
    private static final String SIGNS = "*_`]#:";

    private static final char FIRST_DRAWN = '\u2190';

    /** Talk of what is on a screen, as words of each language. */
    private static final Map<Language, Words> SCREEN = Map.of(
            Language.FI,
            words("paina|painaa nappia|klikka\\w*|napauta\\w*|painik\\w+|nappi|nappia|napit|nappeja|napeista|napista"
                    + "|linkki\\w*|linkit|linkistä|ruudulla|alla oleva\\w*"),
            Language.SV,
            words("tryck på|klicka\\w*|knapp|knappen|knapparna|knappar|länk|länken|länkar|på skärmen"),
            Language.EN,
            words("press|click\\w*|tap|buttons?|links?|on the screen|below"));

    private final Flows flows;
    private final Problems problems;

    PhoneRules(Flows flows, Problems problems) {
        this.flows = flows;
        this.problems = problems;
    }

    /**
     * Words to look for. It is looked closely only at texts in which some of them begins: nearly all have none.
     *
     * @param beginnings letters that each of the words begins with
     */
    private record Words(List<String> beginnings, Pattern pattern) {

        boolean mayBeIn(String text) {
            char[] letters = text.toCharArray();
            for (int i = 0; i < letters.length; i++) {
                letters[i] = Character.toLowerCase(Character.toUpperCase(letters[i]));
            }
            String plain = new String(letters);
            return beginnings.stream().anyMatch(plain::contains);
        }
    }

    /** @param words of letters and spaces, with {@code \w*} or {@code \w+} and letters that may be missing at their end alone */
    private static Words words(String words) {
        List<String> beginnings = Arrays.stream(words.split("\\|"))
                .map(word -> word.replaceAll("\\\\w[*+]$|.\\?$", ""))
                .toList();
        return new Words(
                beginnings,
                Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS));
    }

    void check() {
        for (Step step : Spoken.steps(flows.all())) {
            List<Text> said = new ArrayList<>(Spoken.onPhone(step));
            said.addAll(Spoken.choices(step));
            said.forEach(text -> check(step, text));
        }
    }

    private void check(Step step, Text text) {
        if (mayHaveAddress(text.words())) {
            tell(step, text, "address-aloud", ADDRESS, "an address of the web");
        }
        if (mayHaveMarks(text.words())) {
            tell(step, text, "marks-aloud", MARKS, "signs that have no sound");
        }
        Optional.ofNullable(SCREEN.get(text.language().base()))
                .filter(screen -> screen.mayBeIn(text.words()))
                .ifPresent(screen -> tell(step, text, "screen-aloud", screen.pattern(), "what is on a screen"));
    }

    /** Each of the forms of {@link #ADDRESS} has a slash, or begins so. */
    private static boolean mayHaveAddress(String words) {
        return words.indexOf('/') >= 0 || words.toLowerCase(Locale.ROOT).contains("www.");
    }

    private static boolean mayHaveMarks(String words) {
        return words.chars().anyMatch(sign -> sign >= FIRST_DRAWN || SIGNS.indexOf(sign) >= 0);
    }

    private void tell(Step step, Text text, String rule, Pattern pattern, String what) {
        Matcher matcher = pattern.matcher(text.words());
        if (matcher.find()) {
            problems.error(
                    text.at(),
                    rule,
                    "On the phone \"" + step.name() + "\" would say " + what + ": \"" + matcher.group() + "\".",
                    MEND);
        }
    }
}
