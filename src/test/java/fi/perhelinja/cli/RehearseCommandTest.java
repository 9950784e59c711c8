package fi.perhelinja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Author;
import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Event;
import fi.perhelinja.conversation.GuideReader;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Engine;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.House;
import fi.perhelinja.flow.Input;
import fi.perhelinja.flow.State;
import fi.perhelinja.flow.rehearse.Paths;
import fi.perhelinja.store.SqliteStore;
import fi.perhelinja.text.Language;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Paths out of a store, and a rehearsal with them, by the commands as they are run. */
final class RehearseCommandTest {

    private static final Path WHOLE = Path.of("src/test/resources/flow/whole");
    private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    private Path folder;

    private Path now;
    private Path next;
    private final StringWriter out = new StringWriter();

    @BeforeEach
    void copyTheSmallGuide() throws IOException {
        now = folder.resolve("now");
        next = folder.resolve("next");
        for (Path guide : List.of(now, next)) {
            try (Stream<Path> all = Files.walk(WHOLE)) {
                for (Path file : all.toList()) {
                    Files.copy(file, guide.resolve(WHOLE.relativize(file).toString()));
                }
            }
        }
        Files.createDirectories(now.resolve("talks"));
        Files.writeString(
                now.resolve("talks/one.yaml"),
                "talk: money, by buttons\nflow: main\n- robot: [welcome, mind]\n- choose: money\n");
    }

    private int run(Object command, String... args) {
        out.getBuffer().setLength(0);
        PrintWriter writer = new PrintWriter(out, true);
        return new CommandLine(command).setOut(writer).setErr(writer).execute(args);
    }

    private int rehearse(String... more) {
        List<String> args = new ArrayList<>(List.of("--flows", now.toString(), next.toString()));
        args.addAll(List.of(more));
        return run(new RehearseCommand(), args.toArray(String[]::new));
    }

    private Path exported(int conversations) throws IOException {
        Flows flows = GuideReader.flows(Content.guide(Optional.of(now)));
        State begun = Engine.begin(flows, "main", Channel.CHAT, Language.FI, House.open())
                .state();
        State state = Engine.take(flows, begun, new Input.Chose("main/mind", "sleep"), House.open())
                .state();
        Vertx vertx = Vertx.vertx();
        SqliteStore store = new SqliteStore(vertx, folder.resolve(SqliteStore.FILE), InstantSource.system());
        store.open().await();
        for (int i = 0; i < conversations; i++) {
            Event opened = new Event.Opened(Channel.CHAT, Language.FI, "main", "r1", "hash" + i);
            List<Event> events = List.of(opened, new Event.Said("a-1", "salaisuus", false), new Event.Moved(state));
            store.append(new Commit("secret-id-" + i, 1, AT, Author.RESIDENT, events), List.of())
                    .await();
        }
        store.close().await();
        vertx.close().await();
        Path file = folder.resolve("paths.jsonl");
        assertThat(run(
                        new PathsCommand(),
                        "export",
                        "--data",
                        folder.toString(),
                        "--flows",
                        now.toString(),
                        "--out",
                        file.toString()))
                .isZero();
        return file;
    }

    private void edit(String from, String to) throws IOException {
        Path file = next.resolve("main.yaml");
        String content = Files.readString(file);
        assertThat(content).contains(from);
        Files.writeString(file, content.replace(from, to));
    }

    @Test
    void pathsHaveNoWordsIdsOrTimes() throws IOException {
        assertThat(Files.readString(exported(Paths.LEAST)))
                .isEqualTo("{\"flow\":\"main\",\"channel\":\"chat\",\"language\":\"fi\",\"took\":5,\"answers\":"
                        + "[{\"step\":\"main/mind\",\"slot\":\"topic\",\"value\":\"sleep\"}]}\n");
    }

    @Test
    void tooFewGiveNoPath() throws IOException {
        assertThat(exported(Paths.LEAST - 1)).isEmptyFile();
    }

    @Test
    void sameRevisionEndsWithZero() throws IOException {
        assertThat(rehearse("--paths", exported(6).toString())).isZero();
        assertThat(out.toString()).isEqualTo("1 paths of 6 conversations and 1 talks; 0 go otherwise.\n");
    }

    @Test
    void whatGoesOtherwiseIsToldInWordsAndAsJson() throws IOException {
        String paths = exported(6).toString();
        edit("{when: {topic: sleep}, go: age}", "{when: {topic: sleep}, go: where}");
        edit("      - {otherwise: words}", "      - {otherwise: done}");
        assertThat(rehearse("--paths", paths)).isOne();
        assertThat(out.toString())
                .contains("after main/mind: 6 conversations of 1 path: stops at another question\n"
                        + "  chat, fi: topic = sleep (6): before: waits for age; now:")
                .contains("after main/mind: 1 talk: ends elsewhere\n"
                        + "  talk: money, by buttons: before: waits; now: ends as service")
                .endsWith("1 paths of 6 conversations and 1 talks; 2 go otherwise.\n");
        assertThat(rehearse("--paths", paths, "--format", "json")).isOne();
        assertThat(out.toString()).contains("\"conversations\" : 6", "\"kind\" : \"new-question\"");
    }

    @Test
    void ofWaysThatAreAlikeThoseThatMostTookAreTold() throws IOException {
        edit("{when: {topic: sleep}, go: age}", "{when: {topic: sleep}, go: where}");
        StringBuilder lines = new StringBuilder();
        for (String language : List.of("fi", "sv", "en", "fi-simple")) {
            lines.append("{\"flow\":\"main\",\"channel\":\"chat\",\"language\":\"" + language + "\",\"took\":"
                    + (10 + lines.length()) + ",\"answers\":"
                    + "[{\"step\":\"main/mind\",\"slot\":\"topic\",\"value\":\"sleep\"}]}\n");
        }
        String paths = Files.writeString(folder.resolve("four.jsonl"), lines).toString();
        rehearse("--paths", paths);
        assertThat(out.toString())
                .containsOnlyOnce("stops at another question")
                .contains("of 4 paths", "chat, fi-simple", "chat, sv", "and 1 more like these; --all")
                .doesNotContain("chat, fi:");
        rehearse("--paths", paths, "--all");
        assertThat(out.toString()).contains("chat, fi: ").doesNotContain("more like these");
    }

    @Test
    void revisionWithErrorsAndPathsThatAreNoneAreTold() throws IOException {
        edit("go: age", "go: nowhere");
        assertThat(rehearse()).isOne();
        assertThat(out.toString()).contains("main.yaml:").contains("nowhere");
        Path file = Files.writeString(folder.resolve("no.jsonl"), "\n{}\n");
        assertThat(rehearse("--paths", file.toString())).isEqualTo(2);
        assertThat(out.toString()).contains("no.jsonl:2:1: path: This line is no path.");
        assertThat(run(
                        new RehearseCommand(),
                        "--flows",
                        now.toString(),
                        folder.resolve("none").toString()))
                .isEqualTo(2);
    }
}
