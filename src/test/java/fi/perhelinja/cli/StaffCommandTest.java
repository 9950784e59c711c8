package fi.perhelinja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.store.SqliteStore;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StaffCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter told = new StringWriter();

    @Test
    void anAccountIsAddedListedAndDisabled() {
        assertThat(staff("add", "Anna", "--name", "Anna", "--role", "worker", "--language", "sv", "--generate"))
                .isZero();
        assertThat(staff("add", "anna", "--name", "A", "--role", "worker", "--generate"))
                .isEqualTo(Failing.WRONG_COMMAND);
        assertThat(staff("totp", "anna")).isZero();
        assertThat(staff("disable", "anna")).isZero();
        assertThat(staff("list")).isZero();
        assertThat(staff("audit", "--verify")).isZero();
        assertThat(told.toString())
                .contains(
                        "Password of anna: ", "is taken", "otpauth://totp/", "DISABLED", "The chain is whole. Last: 3 ")
                .doesNotContain("argon2");
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        assertThat(staff("add", "anna", "--name", "A", "--role", "king", "--generate"))
                .isEqualTo(Failing.WRONG_COMMAND);
        assertThat(staff("list")).isEqualTo(Failing.WRONG_COMMAND);
        assertThat(told.toString()).contains("There is no role \"king\"", "There is no store in");
    }

    @Test
    void aRunningServiceKeepsItsStore() {
        Vertx vertx = Vertx.vertx();
        SqliteStore held = new SqliteStore(vertx, folder.resolve(SqliteStore.FILE), InstantSource.system());
        held.open().await();

        assertThat(staff("list")).isEqualTo(Failing.WRONG_COMMAND);
        assertThat(told.toString()).contains("stop the service first");
        held.close().await();
        vertx.close().await();
    }

    private int staff(String command, String... rest) {
        String[] all = new String[rest.length + 3];
        all[0] = command;
        all[1] = "--data";
        all[2] = folder.toString();
        System.arraycopy(rest, 0, all, 3, rest.length);
        PrintWriter out = new PrintWriter(told, true);
        return new CommandLine(new StaffCommand()).setOut(out).setErr(out).execute(all);
    }
}
