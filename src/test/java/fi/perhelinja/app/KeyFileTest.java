package fi.perhelinja.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    private Path folder;

    private static Settings settings(Map<String, String> environment) throws IOException {
        return SettingsReader.read(Files.readString(Path.of("config/default.yaml")), Optional.empty(), environment)
                .value()
                .orElseThrow();
    }

    @Test
    void aSecretIsMadeAtTheFirstStartAndKept() throws IOException {
        Settings settings = settings(Map.of("PERHELINJA_DATA_FOLDER", folder.toString()));
        KeyFile.origins(settings);
        Path file = folder.resolve(KeyFile.ORIGINS);
        String made = Files.readString(file);
        assertThat(made.strip()).hasSize(64);
        KeyFile.origins(settings);
        assertThat(file).hasContent(made.strip());
    }

    @Test
    void theOperatorsOwnSecretIsReadAndNotMade() throws IOException {
        Path own = folder.resolve("own.key");
        Settings settings = settings(
                Map.of("PERHELINJA_DATA_FOLDER", folder.toString(), "PERHELINJA_BLOCKS_KEY_FILE", own.toString()));
        assertThatThrownBy(() -> KeyFile.origins(settings)).isInstanceOf(IOException.class);
        Files.writeString(own, "too short");
        assertThatThrownBy(() -> KeyFile.origins(settings))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("own.key")
                .hasMessageNotContaining("too short");
        Files.writeString(own, "x".repeat(32));
        KeyFile.origins(settings);
        assertThat(folder.resolve(KeyFile.ORIGINS)).doesNotExist();
    }
}
