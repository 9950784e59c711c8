package fi.perhelinja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Author;
import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Event;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.staff.AuditEntry.What;
import fi.perhelinja.store.SqliteStore;
import fi.perhelinja.text.Language;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ConversationCommandTest {

    private static final String ID = "-c1";
    private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    private Path folder;

    private final StringWriter told = new StringWriter();

    @BeforeEach
    void somebodySaidSomething() {
        Event opened = new Event.Opened(Channel.CHAT, Language.FI, "family-line", "r1", "hash");
        Event said = new Event.Said("a-1", "vauva ei nuku", false);
        withStore(store -> store.append(new Commit(ID, 1, AT, Author.RESIDENT, List.of(opened)), List.of())
                .compose(done -> store.append(new Commit(ID, 2, AT, Author.RESIDENT, List.of(said)), List.of()))
                .await());
    }

    private <T> T withStore(Function<SqliteStore, T> work) {
        Vertx vertx = Vertx.vertx();
        SqliteStore store = new SqliteStore(vertx, folder.resolve(SqliteStore.FILE), InstantSource.system());
        store.open().await();
        try {
            return work.apply(store);
        } finally {
            store.close().await();
            vertx.close().await();
        }
    }

    private List<What> audit() {
        return withStore(store -> store.registry().audited(0, 10).await()).stream()
                .filter(a -> a.entry().conversation().equals(Optional.of(ID)))
                .map(a -> a.entry().what())
                .toList();
    }

    private int run(String command, String reason, String id) {
        List<String> all = new ArrayList<>(List.of(command, "--data", folder.toString(), "--reason", reason, "--", id));
        PrintWriter out = new PrintWriter(told, true);
        return new CommandLine(new ConversationCommand())
                .setOut(out)
                .setErr(out)
                .execute(all.toArray(String[]::new));
    }

    @Test
    void whatIsStoredIsExportedAndErasedAndBothAreInTheAudit() {
        assertThat(run("export", "pyyntö 12", ID)).isZero();
        assertThat(told.toString()).contains("vauva ei nuku", "\"conversation\"");
        assertThat(run("erase", "pyyntö 12", ID)).isZero();
        assertThat(run("export", "pyyntö 12", ID)).isEqualTo(Failing.WRONG_COMMAND);
        assertThat(told.toString()).contains("There is no such conversation");
        assertThat(audit()).containsExactly(What.EXPORTED, What.ERASED);
        List<Commit> left = withStore(
                store -> store.read(ID, 0).otherwise(List.<Commit>of()).await());
        assertThat(left).isEmpty();
    }

    @Test
    void nothingIsDoneWithoutAReasonOrForNobody() {
        assertThat(run("erase", " ", ID)).isEqualTo(Failing.WRONG_COMMAND);
        assertThat(run("erase", "pyyntö 12", "nobody")).isEqualTo(Failing.WRONG_COMMAND);
        assertThat(audit()).isEmpty();
        assertThat(run("export", "pyyntö 12", ID)).isZero();
    }
}
