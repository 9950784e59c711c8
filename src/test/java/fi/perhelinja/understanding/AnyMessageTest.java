package fi.perhelinja.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written, reading ends, and every place it tells lies within the message. */
class AnyMessageTest {

    private static final int TRIES = 300;

    @Property(tries = TRIES)
    void anyStringIsRead(@ForAll String message) {
        check(message);
    }

    @Property(tries = TRIES)
    void anyMixOfTellingWordsIsRead(@ForAll("wordy") String message) {
        check(message);
    }

    @Provide
    Arbitrary<String> wordy() {
        return Arbitraries.of(
                        "mä",
                        "haluun",
                        "kuolla",
                        "en",
                        "oo",
                        "itsetuhonen",
                        "131052-308T",
                        "040 1234567",
                        "3",
                        "kk",
                        "v",
                        "vauva",
                        "Keravalla",
                        "lyö",
                        "mua",
                        "vuotta",
                        "sitten",
                        "\uD83D\uDE00",
                        "\uD83D",
                        "!",
                        ".",
                        "\n",
                        "I'm",
                        "dö",
                        "jag",
                        "want",
                        "to",
                        "die",
                        "'",
                        "\u0301",
                        "ÄÄÄÄÄ",
                        "سلام",
                        "і",
                        "-",
                        "  ")
                .list()
                .ofMaxSize(40)
                .map(words -> String.join(" ", words));
    }

    private static void check(String message) {
        Understood read = Trained.UNDERSTANDING.read(message, Optional.empty());
        assertThat(read.signals()).allSatisfy(s -> {
            assertThat(s.from()).isBetween(0, message.length());
            assertThat(s.to()).isBetween(s.from(), message.length());
            assertThat(s.score()).isBetween(0.0, 1.0);
        });
        assertThat(read.identityCodes()).allSatisfy(s -> {
            assertThat(s.from()).isBetween(0, message.length());
            assertThat(s.to()).isBetween(s.from(), message.length());
        });
        assertThat(read.topics()).hasSize(5);
    }
}
