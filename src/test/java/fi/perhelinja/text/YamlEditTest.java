package fi.perhelinja.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class YamlEditTest {

    private static final List<String> ORDER =
            List.of("flow", "language", "title", "steps", "hello", "age", "ask", "choices", "small", "big");

    private static String put(String before, String path, String text) {
        YamlEdit edit = new YamlEdit(before);
        Map<String, String> leaf = new LinkedHashMap<>();
        leaf.put("text", text);
        leaf.put("of", "aaaaaaaa");
        edit.put(List.of(path.split("/")), leaf, "text", at -> {
            int own = ORDER.indexOf(at.get(at.size() - 1));
            return ORDER.subList(0, Math.max(own, 0));
        });
        return edit.content();
    }

    @Test
    void textOfALeafChangesAndTheRestOfTheLineStays() {
        assertThat(put("steps:\n  age:\n    ask: {text: Hur?, of: bbbbbbbb}   # så\n", "steps/age/ask", "Vad?"))
                .isEqualTo(
                        "steps:\n  age:\n    ask: {text: \"Vad?\", of: aaaaaaaa}   # så\n".replace("\"Vad?\"", "Vad?"));
    }

    @Test
    void textAloneBecomesALeafAndKeepsItsComment() {
        assertThat(put("steps:\n  age:\n    ask: Ett, två # tre\n", "steps/age/ask", "Fyra, fem"))
                .isEqualTo("steps:\n  age:\n    ask: {text: \"Fyra, fem\", of: aaaaaaaa} # tre\n");
    }

    @Test
    void linesBesideACommentAreQuotedSoThatItStaysAComment() {
        assertThat(put("steps:\n  age:\n    ask: Ett # tre\n", "steps/age/ask", "A\nB"))
                .isEqualTo("steps:\n  age:\n    ask: {text: \"A\\nB\", of: aaaaaaaa} # tre\n");
    }

    @Test
    void linesBehindABarAreExchanged() {
        assertThat(put(
                        "steps:\n  hello:\n    say:\n      # i\n      of: bbbbbbbb\n      text: |\n"
                                + "        Ett\n        Två\n\n  # sist\n  age:\n    ask: Tre\n",
                        "steps/hello/say",
                        "Fyra\n\nFem: sex"))
                .isEqualTo("steps:\n  hello:\n    say:\n      # i\n      of: aaaaaaaa\n      text: |\n"
                        + "        Fyra\n\n        Fem: sex\n\n  # sist\n  age:\n    ask: Tre\n");
    }

    @Test
    void newTextComesAfterTheOneThatStandsBeforeItInTheFlow() {
        assertThat(put("steps:\n  hello:\n    say: Hej # a\n  other:\n    say: B\n", "steps/age/ask", "Hur?"))
                .isEqualTo("steps:\n  hello:\n    say: Hej # a\n  age:\n"
                        + "    ask: {text: Hur?, of: aaaaaaaa}\n  other:\n    say: B\n");
    }

    @Test
    void newTextWithNothingBeforeItComesFirst() {
        assertThat(put("steps:\n  age:\n    # val\n    choices: {big: Stor}\n", "steps/age/choices/small", "Liten"))
                .isEqualTo("steps:\n  age:\n    # val\n    choices: {small: {text: Liten, of: aaaaaaaa}, big: Stor}\n");
        assertThat(put("steps:\n  age:\n    # val\n    choices: {small: Liten}\n", "steps/age/choices/big", "ja"))
                .isEqualTo("steps:\n  age:\n    # val\n    choices: {small: Liten, big: {text: ja, of: aaaaaaaa}}\n");
        assertThat(put("steps:\n  age:\n    choices: {small: Liten}\n", "steps/age/ask", "Hur?"))
                .isEqualTo("steps:\n  age:\n    ask: {text: Hur?, of: aaaaaaaa}\n    choices: {small: Liten}\n");
    }

    @Test
    void emptyPlacesAndFilesWithoutALastLineEndAreFilled() {
        assertThat(put("flow: x\nlanguage: sv\nsteps:", "steps/age/ask", "Hur?"))
                .isEqualTo("flow: x\nlanguage: sv\nsteps:\n  age:\n    ask: {text: Hur?, of: aaaaaaaa}");
        assertThat(put("flow: x\nlanguage: sv", "title", "Namn"))
                .isEqualTo("flow: x\nlanguage: sv\ntitle: {text: Namn, of: aaaaaaaa}");
        assertThat(put("", "title", "no")).isEqualTo("title: {text: \"no\", of: aaaaaaaa}\n");
        assertThat(put("steps: {}\n", "steps/age/ask", "Hur?"))
                .isEqualTo("steps: {age: {ask: {text: Hur?, of: aaaaaaaa}}}\n");
    }

    @Test
    void linesInBracesAreQuoted() {
        assertThat(put("steps: {hello: {say: Hej}}\n", "steps/hello/say", "Ett\n\"Två\" \\ å"))
                .isEqualTo("steps: {hello: {say: {text: \"Ett\\n\\\"Två\\\" \\\\ å\", of: aaaaaaaa}}}\n");
    }

    @Test
    void missingHashIsPutInFront() {
        assertThat(put("title:\n  text: |\n    Hej\n    du\nsteps: {}\n", "title", "Hej\ndu"))
                .isEqualTo("title:\n  of: aaaaaaaa\n  text: |\n    Hej\n    du\nsteps: {}\n");
        assertThat(put("title: {text: A}\n", "title", "A")).isEqualTo("title: {of: aaaaaaaa, text: A}\n");
    }

    @Test
    void linesEndAsTheyDidBefore() {
        assertThat(put("flow: x\r\nlanguage: sv\r\n", "title", "A\nB"))
                .isEqualTo("flow: x\r\nlanguage: sv\r\ntitle:\r\n  of: aaaaaaaa\r\n  text: |\r\n    A\r\n    B\r\n");
    }

    @Test
    void charactersBeyondTheFirstPlaneShiftNothing() {
        assertThat(put("title: 🧡🧡 # 🧡\nsteps: {hello: {say: 🧡}}\n", "steps/hello/say", "Hej 🧡"))
                .isEqualTo("title: 🧡🧡 # 🧡\nsteps: {hello: {say: {text: \"Hej 🧡\", of: aaaaaaaa}}}\n");
    }
}
