package fi.perhelinja.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.CodeWords;
import fi.perhelinja.text.Language;
import fi.perhelinja.web.WebSettings;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How likely a carry-on code is guessed, of the shipped lists and the shipped limits. The decision record says the same. */
class CarryOnOddsTest {

    private static final Path RECORD = Path.of("src/docs/decisions/0017-carry-on-codes.md");

    /** Codes alive at every moment of a day: many more than a county has. */
    private static final int ALIVE = 50;

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private static WebSettings.CarryOn limits() throws IOException {
        return SettingsReader.read(Files.readString(Path.of("config/default.yaml")), Optional.empty(), Map.of())
                .value()
                .orElseThrow()
                .web()
                .carryOn();
    }

    private static BigInteger codes() throws IOException {
        Map<String, String> files = new HashMap<>();
        for (Language language : new Language[] {Language.FI, Language.SV, Language.EN}) {
            Path file = Path.of("flows/words", language.tag() + ".txt");
            files.put(file.toString(), Files.readString(file));
        }
        return CodeWords.read(files).value().codes();
    }

    /** One in so many. */
    private static long oneIn(long tries, int alive) throws IOException {
        return codes().longValueExact() / (tries * alive);
    }

    private static void isToldAs(String words, long oneIn, long rounded) throws IOException {
        assertThat(oneIn).isGreaterThanOrEqualTo(rounded);
        assertThat(Files.readString(RECORD)).contains(words);
    }

    @Test
    void oneHandlerHasNoChanceWithinTheLifeOfACode() throws IOException {
        long tries = limits().triesPerMinute() * limits().life().toMinutes();

        assertThat(tries).isEqualTo(90);
        isToldAs("1 in 320 million", oneIn(tries, 1), 320_000_000);
    }

    @Test
    void allWhoTryAtOnceHaveNoChanceWithinTheLifeOfACode() throws IOException {
        long tries = limits().triesOfAllPerMinute() * limits().life().toMinutes();

        assertThat(tries).isEqualTo(900);
        isToldAs("1 in 32 million", oneIn(tries, 1), 32_000_000);
    }

    @Test
    void aWholeDayOfGuessingAmongFiftyLivingCodesRarelyFindsOne() throws IOException {
        long tries = (long) limits().triesOfAllPerMinute() * MINUTES_OF_A_DAY;

        isToldAs("1 in 6,600", oneIn(tries, ALIVE), 6_600);
    }
}
