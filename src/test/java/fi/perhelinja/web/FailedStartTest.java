package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that cannot start says why, and closes what it had opened. */
class FailedStartTest {

    @TempDir
    private Path folder;

    @Test
    void portOfAnotherIsTold() throws Exception {
        try (TestHouse other = TestHouse.open(folder.resolve("other"))) {
            String taken = "listen.port: " + other.port();
            assertThatThrownBy(() -> open(folder.resolve("own"), taken))
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseInstanceOf(BindException.class);
        }
        open(folder.resolve("own"));
    }

    @Test
    void storeOfAnotherIsTold() throws Exception {
        try (TestHouse other = TestHouse.open(folder)) {
            assertThatThrownBy(() -> open(folder))
                    .isInstanceOf(ExecutionException.class)
                    .rootCause()
                    .hasMessageContaining("another");
        }
        open(folder);
    }

    private static void open(Path folder, String... differences) throws Exception {
        TestHouse.open(folder, differences).close();
    }
}
