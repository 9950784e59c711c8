package fi.perhelinja.flow.check;

import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.check.Spoken.Text;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problems;
import java.util.ArrayList;
import java.util.List;
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

    /** Talk of what is on a screen, as words of each language. */
    private static final Map<Language, Pattern> SCREEN = Map.of(
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

    private static Pattern words(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    void check() {
        for (Step step : Spoken.steps(flows.all())) {
            List<Text> said = new ArrayList<>(Spoken.onPhone(step));
            said.addAll(Spoken.choices(step));
            said.forEach(text -> check(step, text));
        }
    }

    private void check(Step step, Text text) {
        tell(step, text, "address-aloud", ADDRESS, "an address of the web");
        tell(step, text, "marks-aloud", MARKS, "signs that have no sound");
        Optional.ofNullable(SCREEN.get(text.language().base()))
                .ifPresent(screen -> tell(step, text, "screen-aloud", screen, "what is on a screen"));
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
