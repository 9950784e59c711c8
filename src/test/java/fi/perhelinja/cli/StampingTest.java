package fi.perhelinja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class StampingTest {

    private static final Map<String, String> HASHES = Map.of(
            "title", "11111111",
            "steps/age/ask", "aaaaaaaa",
            "steps/age/choices/small", "bbbbbbbb",
            "steps/hello/say", "123e4567");

    private static String stamp(String content) {
        return Stamping.stamp("main.sv.yaml", content, HASHES, key -> false).content();
    }

    @Test
    void bareTextBecomesAMapOfTextAndHash() {
        assertThat(stamp("title: Ord # kommentar\n")).isEqualTo("title: {text: Ord, of: \"11111111\"} # kommentar\n");
    }

    @Test
    void bareTextThatAMapCouldNotHoldIsQuoted() {
        assertThat(stamp("steps:\n  age:\n    ask: Ett, två\n"))
                .isEqualTo("steps:\n  age:\n    ask: {text: \"Ett, två\", of: aaaaaaaa}\n");
    }

    @Test
    void hashIsPutBehindTheTextOfAMap() {
        assertThat(stamp("steps:\n  age:\n    choices: {small: {text: \"Liten, \\\"mycket\\\"\"}}\n"))
                .isEqualTo("steps:\n  age:\n    choices: {small: {text: \"Liten, \\\"mycket\\\"\", of: bbbbbbbb}}\n");
    }

    @Test
    void linesOfATextMoveInUnderAKeyOfTheirOwn() {
        assertThat(stamp("steps:\n  hello:\n    say: |\n      Hej!\n\n      Hur mår du?\n"
                        + "  age:\n    ask: {text: A, of: aaaaaaaa}\n"))
                .isEqualTo("steps:\n  hello:\n    say:\n      of: \"123e4567\"\n      text: |\n        Hej!\n\n"
                        + "        Hur mår du?\n  age:\n    ask: {text: A, of: aaaaaaaa}\n");
    }

    @Test
    void hashIsPutBeforeTheLinesOfATextThatIsInAMapAlready() {
        assertThat(stamp("steps:\n  hello:\n    say:\n      text: |\n        Hej!\n"))
                .isEqualTo("steps:\n  hello:\n    say:\n      of: \"123e4567\"\n      text: |\n        Hej!\n");
    }

    @Test
    void staleHashStaysUntilItIsAskedFor() {
        String stale = "steps:\n  age:\n    # på samma rad\n    ask: {of: \"00000000\", text: A}\n";
        assertThat(stamp(stale)).isEqualTo(stale);
        assertThat(Stamping.stamp("main.sv.yaml", stale, HASHES, key -> true).content())
                .isEqualTo(stale.replace("\"00000000\"", "aaaaaaaa"));
    }

    @Test
    void stampedFileIsLeftAsItIs() {
        String stamped = stamp("title: Ord\nsteps:\n  age:\n    ask: A\n");
        assertThat(Stamping.stamp("main.sv.yaml", stamped, HASHES, key -> true))
                .isEqualTo(new Stamping.Stamped(stamped, 0));
    }
}
