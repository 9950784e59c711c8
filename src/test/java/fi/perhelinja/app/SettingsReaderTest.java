package fi.perhelinja.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {

    private static final String DEFAULTS = defaults();

    private static String defaults() {
        try {
            return Files.readString(Path.of(SettingsReader.DEFAULTS));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theDefaultsAloneAreEnough() {
        Settings settings = read("", Map.of()).value().orElseThrow();

        assertThat(settings.web().host()).isEqualTo("127.0.0.1");
        assertThat(settings.web().port()).isEqualTo(8080);
        assertThat(settings.web().instances()).isPositive();
        assertThat(settings.guide()).isEmpty();
        assertThat(settings.keep()).isEqualTo(Duration.ofDays(30));
        assertThat(settings.workplace().callBackDays()).isEqualTo(3);
    }

    @Test
    void everyKeyOfTheDefaultsHasAComment() {
        List<String> lines = DEFAULTS.lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).matches("\\s+[a-z-]+:.*")) {
                int above = i - 1;
                // One comment may be about two keys that belong together; a section's own comment serves its first key.
                while (lines.get(above).matches("\\s*[a-z-]+:.*")) {
                    above--;
                }
                assertThat(lines.get(above)).as("above " + lines.get(i)).contains("#");
            }
        }
    }

    @Test
    void aFileNamesOnlyWhatDiffers() {
        Settings settings = read("listen:\n  port: 9\n", Map.of()).value().orElseThrow();

        assertThat(settings.web().port()).isEqualTo(9);
        assertThat(settings.web().host()).isEqualTo("127.0.0.1");
    }

    @Test
    void anUnknownKeyIsToldWithItsLineAndWhatWasMeant() {
        List<Problem> problems = problems("listen:\n  prot: 9\n", Map.of());

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).toString()).startsWith("own.yaml:2:3: unknown-key:");
        assertThat(problems.get(0).mend()).contains("Did you mean \"listen.port\"?");
    }

    @Test
    void oneLineChoosesRedis() {
        Settings settings = read(
                        "store:\n  address: redis+sentinel://a,b/county\n  replicas: 1\nblocks:\n  key-file: k\n"
                                + "call-backs:\n  key-file: n\n",
                        Map.of("PERHELINJA_STORE_PASSWORD", "secret"))
                .value()
                .orElseThrow();

        assertThat(settings.redis().orElseThrow())
                .hasToString("redis+sentinel://a:26379,b:26379/county")
                .satisfies(address -> assertThat(address.replicas()).isEqualTo(1))
                .satisfies(address -> assertThat(address.password()).contains("secret"));
        assertThat(read("", Map.of()).value().orElseThrow().redis()).isEmpty();
    }

    @Test
    void whatRedisCannotKeepIsToldAtTheStart() {
        assertThat(problems("store:\n  address: redis://a\n", Map.of()))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.toString()).contains("one key"));
        assertThat(problems("store:\n  address: redis://me:secret@a\n", Map.of()))
                .singleElement()
                .asString()
                .contains("own.yaml:2")
                .doesNotContain("secret");
        assertThat(problems(
                        "store:\n  address: redis+cluster://a\n  replicas: 1\nblocks:\n  key-file: k\n"
                                + "call-backs:\n  key-file: n\n",
                        Map.of()))
                .singleElement()
                .asString()
                .contains("min-replicas-to-write");
    }

    @Test
    void anUnknownSectionIsToldToo() {
        assertThat(problems("resident:\n  origins: []\n", Map.of()).get(0).mend())
                .contains("Did you mean \"residents\"?");
    }

    @Test
    void aNumberOutOfRangeIsToldWithItsLine() {
        assertThat(problems("listen:\n  port: 99999\n", Map.of()).get(0).line()).isEqualTo(2);
        assertThat(problems("conversations:\n  keep-days: many\n", Map.of())).hasSize(1);
    }

    @Test
    void whatIsNotASettingsFileIsAProblem() {
        assertThat(problems("- a\n- b\n", Map.of())).isNotEmpty();
        assertThat(problems("listen: [1", Map.of())).isNotEmpty();
    }

    @Test
    void theEnvironmentGoesBeforeTheFile() {
        Map<String, String> environment = Map.of(
                "PERHELINJA_LISTEN_PORT", "7",
                "PERHELINJA_RESIDENTS_SOCKETS_PER_ADDRESS", "3",
                "PERHELINJA_RESIDENTS_ORIGINS", "https://a.example, https://b.example",
                "PERHELINJA_GUIDE_FOLDER", "flows",
                "PATH", "/bin");
        Settings settings = read("listen:\n  port: 9\n", environment).value().orElseThrow();

        assertThat(settings.web().port()).isEqualTo(7);
        assertThat(settings.web().residents().socketsPerAddress()).isEqualTo(3);
        assertThat(settings.web().residents().origins())
                .containsExactlyInAnyOrder("https://a.example", "https://b.example");
        assertThat(settings.guide()).contains(Path.of("flows"));
    }

    @Test
    void anUnknownVariableIsToldWithWhatWasMeant() {
        List<Problem> problems = problems("", Map.of("PERHELINJA_LISTEN_PROT", "7"));

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).file()).contains("PERHELINJA_LISTEN_PROT");
        assertThat(problems.get(0).mend()).contains("Did you mean \"PERHELINJA_LISTEN_PORT\"?");
    }

    private static Reading<Optional<Settings>> read(String own, Map<String, String> environment) {
        return SettingsReader.read(DEFAULTS, Optional.of(Map.entry("own.yaml", own)), environment);
    }

    private static List<Problem> problems(String own, Map<String, String> environment) {
        Reading<Optional<Settings>> reading = read(own, environment);
        assertThat(reading.value()).isEmpty();
        return reading.problems();
    }
}
