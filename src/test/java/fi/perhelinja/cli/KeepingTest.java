package fi.perhelinja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Guide;
import fi.perhelinja.conversation.GuideReader;
import fi.perhelinja.conversation.Rehearsal;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.talk.Talk;
import fi.perhelinja.flow.talk.Talk.Kind;
import fi.perhelinja.flow.talk.Talk.Move;
import fi.perhelinja.flow.talk.TalkKeeper;
import fi.perhelinja.flow.talk.TalkPlayer;
import fi.perhelinja.flow.talk.TalkReader;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Reading;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What was played becomes a talk, and the talk goes as it was played. */
class KeepingTest {

    private static final String WHOLE = "src/test/resources/flow/whole";
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:41Z");

    private static Guide guide;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() throws IOException {
        guide = GuideReader.read(Content.guide(Optional.of(Path.of(WHOLE))), new LearnedFiles(Optional.empty()))
                .value()
                .orElseThrow();
    }

    private static Talk played(Channel channel, String... lines) throws IOException {
        Playing playing = new Playing(guide, MONDAY, new Paper(new PrintWriter(new StringWriter())));
        playing.begin("main", channel, Language.FI);
        playing.play(new BufferedReader(new StringReader(String.join("\n", List.of(lines)))));
        Reading<Talk> kept = playing.kept("a \"name\": with # marks");
        assertThat(kept.problems()).isEmpty();
        return kept.value();
    }

    private static List<String> problems(String written) {
        Reading<Talk> again = TalkReader.read("kept.yaml", written);
        assertThat(again.problems()).isEmpty();
        return TalkPlayer.play(guide.current(), again.value(), new Rehearsal(guide)).problems().stream()
                .map(Object::toString)
                .toList();
    }

    private static String entries(Talk talk, Kind kind) {
        return talk.moves().stream()
                .filter(m -> m.kind() == kind)
                .map(m -> m.body().words() + "" + m.body().pairs())
                .collect(Collectors.joining(" "));
    }

    @Test
    void whatWasPlayedPassesAsATalk() throws IOException {
        Talk talk = played(Channel.PHONE, "1", "1", "1", "Satama", ":silence", ":back", ":language sv", ":quit");
        String written = TalkKeeper.write(talk);
        assertThat(problems(written)).isEmpty();
        assertThat(written)
                .startsWith("talk: \"a \\\"name\\\": with # marks\"\n"
                        + "at: 2026-11-23T10:00+02:00\n"
                        + "flow: main\n"
                        + "channel: phone\n")
                .contains("\n- silence: true\n", "\n- wish: back\n", "\n- language: sv\n", "\n- choose: ");
        assertThat(entries(talk, Kind.OFFERED)).isNotEmpty();
        assertThat(entries(talk, Kind.ENDED)).startsWith("[service]");
        assertThat(entries(talk, Kind.KNOWN)).contains("age");
    }

    @Test
    void whatIsKeptTellsWhenTheFlowsGoAnotherWay() throws IOException {
        String written = TalkKeeper.write(played(Channel.CHAT, "1", "iso"));
        assertThat(problems(written)).isEmpty();
        assertThat(problems(written.replace("resident: iso", "resident: pieni")))
                .isNotEmpty();
        assertThat(problems(written.replaceFirst("- choose: (?!x)\\S+", "- choose: money")))
                .isNotEmpty();
    }

    @Test
    void aTalkIsReadAsItWasWritten() {
        List<Move> moves = List.of(
                Move.of(Kind.RESIDENT, List.of("a: b # c\nd \"e\" \\ - \u202e\u0007 {x}, [y] *z &k !t |")),
                Move.of(Kind.RESIDENT, List.of("null")),
                Move.of(Kind.ROBOT, List.of("one", "two/three")),
                Move.of(Kind.CHANGE, "main/age", "unset"),
                Move.of(Kind.FILL, "phone", "+358 40 123"));
        Talk talk = new Talk(
                "- x", "f.yaml", MONDAY, "main", Language.SV, Channel.PHONE, Optional.of(List.of("q")), true, moves);
        Talk again = TalkReader.read("f.yaml", TalkKeeper.write(talk)).value();
        assertThat(again.moves())
                .extracting(Move::body)
                .isEqualTo(moves.stream().map(Move::body).toList());
        assertThat(again.moves())
                .extracting(Move::kind)
                .isEqualTo(moves.stream().map(Move::kind).toList());
        assertThat(again.with(List.of()))
                .isEqualTo(new Talk(
                        "- x",
                        "f.yaml",
                        Instant.parse("2026-11-23T08:00:00Z"),
                        "main",
                        Language.SV,
                        Channel.PHONE,
                        Optional.of(List.of("q")),
                        true,
                        List.of()));
    }

    @Test
    void whatCannotBeDoneIsLeftOutAndTold() {
        Talk talk = new Talk(
                "x",
                "",
                MONDAY,
                "main",
                Language.FI,
                Channel.CHAT,
                Optional.empty(),
                false,
                List.of(Move.of(Kind.CHOOSE, List.of("no-such")), Move.of(Kind.SILENCE, List.of("true"))));
        Reading<Talk> kept = TalkKeeper.keep(guide.current(), talk, new Rehearsal(guide));
        assertThat(kept.problems()).hasSize(1);
        assertThat(kept.value().moves())
                .extracting(Move::kind)
                .contains(Kind.SILENCE)
                .doesNotContain(Kind.CHOOSE);
    }

    @Test
    void aFileThatIsThereIsNotWrittenOver() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "mine");
        int code = new CommandLine(new PlayCommand())
                .setErr(new PrintWriter(new StringWriter()))
                .execute("--flows", WHOLE, "--flow", "main", "--keep", file.toString());
        assertThat(code).isEqualTo(2);
        assertThat(file).hasContent("mine");
    }
}
