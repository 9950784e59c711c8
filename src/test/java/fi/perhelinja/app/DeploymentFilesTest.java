package fi.perhelinja.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the files of a deployment set is known to the service and fits together. */
class DeploymentFilesTest {

    private static final Pattern SET = Pattern.compile("(PERHELINJA_[A-Z_]+)(?:: |=|, value: )\"?([^\\s\"}]*)");

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile", "compose.yaml", "kubernetes.yaml", "perhelinja.service"})
    void whatIsSetIsKnown(String name) throws IOException {
        Map<String, String> set = new TreeMap<>();
        Matcher matcher = SET.matcher(Files.readString(Path.of("config", "deploy", name)));
        while (matcher.find()) {
            set.put(matcher.group(1), matcher.group(2));
        }
        assertThat(set).isNotEmpty();
        String defaults = Files.readString(Path.of(SettingsReader.DEFAULTS));

        assertThat(SettingsReader.read(defaults, Optional.empty(), set).problems())
                .as("besides files that are there only where it runs")
                .filteredOn(problem -> !problem.rule().equals("missing-file"))
                .isEmpty();
    }
}
