package fi.perhelinja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.conversation.Guide;
import fi.perhelinja.conversation.GuideReader;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.compare.Comparison;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problem;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands of authors, run as they run them, on the small guide of the tests. */
final class CommandsTest {

    private static final String WHOLE = "src/test/resources/flow/whole";
    private static final String WRONG = "src/test/resources/flow/ten-ways";

    /** A Monday at ten in Finland. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    private int run(Object command, String... args) {
        return new CommandLine(command).setOut(new PrintWriter(out, true)).execute(args);
    }

    @Test
    void checkOfAWholeGuideEndsWithZero() {
        assertThat(run(new CheckCommand(), "--flows", WHOLE, "--today", "2026-11-22"))
                .isZero();
        assertThat(out.toString()).isEqualTo("0 errors, 0 warnings in 14 files.\n");
    }

    @Test
    void checkTellsEachProblemWithItsPlace() throws IOException {
        copy(WHOLE, "");
        copy(WRONG, "");
        assertThat(run(new CheckCommand(), "--flows", folder.toString(), "--today", "2026-11-22"))
                .isOne();
        assertThat(out.toString())
                .contains("/main.yaml:3:1: unknown-key: Unknown key \"ownr\".\n    mend: Did you mean \"owner\"?")
                .endsWith("10 errors, 0 warnings in 14 files.\n");
    }

    @Test
    void talkThatGoesOtherwiseIsToldWithItsLine() throws IOException {
        copy(WHOLE, "");
        Path talk = folder.resolve("talks/one.yaml");
        Files.createDirectories(talk.getParent());
        Files.writeString(talk, """
                talk: money, by buttons
                flow: main
                - robot: [welcome, mind]
                - choose: money
                - robot: [hello, age]
                """);
        assertThat(run(new TestCommand(), "--flows", folder.toString(), "--uncovered"))
                .isOne();
        assertThat(out.toString())
                .contains("one.yaml:5:3: robot: Expected steps hello, age; seen instead: words/hello, words/mood.")
                .contains("1 talks, 1 went otherwise than written.")
                .contains("main.yaml:22:3: main/")
                .contains("reached by: main/welcome > main/mind > words/hello > words/mood");
    }

    @Test
    void ofATalkGoneAstrayTheFirstLineIsToldAndTheRestCounted() throws IOException {
        copy(WHOLE, "");
        Path talk = folder.resolve("talks/one.yaml");
        Files.createDirectories(talk.getParent());
        Files.writeString(talk, """
                talk: money, by buttons
                flow: main
                - robot: [welcome]
                - choose: money
                - robot: [hello, age]
                - ended: service
                """);
        assertThat(run(new TestCommand(), "--flows", folder.toString())).isOne();
        assertThat(out.toString())
                .contains("one.yaml:3:3: robot:", "Begin here: 2 more of this talk went otherwise; --all tells them.")
                .doesNotContain("one.yaml:5:3", "one.yaml:6:3");
        assertThat(run(new TestCommand(), "--flows", folder.toString(), "--all"))
                .isOne();
        assertThat(out.toString()).contains("one.yaml:5:3: robot:", "one.yaml:6:3: ended:");
    }

    @Test
    void aComparisonThatWasCutShortSaysSoFirstAndNeverThatAllIsTheSame() {
        DiffCommand.tell(new Comparison(List.of(), List.of(), 0, false), new PrintWriter(out, true));
        assertThat(out.toString()).startsWith("CUT SHORT: ").doesNotContain("The same.");
    }

    @Test
    void textsThatAreNotStampedAreToldOnceForAFile() {
        List<Problem> problems = List.of(
                Problem.warning("f.sv.yaml", 4, 5, "not-stamped", "Stamp it."),
                Problem.warning("f.sv.yaml", 6, 5, "not-stamped", "Stamp it."),
                Problem.error("f.sv.yaml", 7, 1, "key", "Wrong."),
                Problem.warning("f.sv.yaml", 8, 9, "not-stamped", "Stamp it."),
                Problem.warning("g.sv.yaml", 1, 1, "not-stamped", "Stamp it."));
        assertThat(ProblemFormat.TEXT.write(problems)).isEqualTo("""
                f.sv.yaml:4:5: warning: not-stamped: Stamp it.
                    and 2 more in this file, at 6:5, 8:9
                f.sv.yaml:7:1: key: Wrong.
                g.sv.yaml:1:1: warning: not-stamped: Stamp it.
                """);
        assertThat(ProblemFormat.GITHUB.write(problems).lines()).hasSize(5);
    }

    @Test
    void floorFailsByLineWhatIsNotComeByAndKnowsExceptions() throws IOException {
        copy(WHOLE, "");
        Path talk = folder.resolve("talks/one.yaml");
        Files.createDirectories(talk.getParent());
        Files.writeString(talk, """
                talk: money, by buttons
                flow: main
                - choose: money
                - choose: good
                """);
        String guide = folder.toString();
        assertThat(run(new TestCommand(), "--flows", guide)).isZero();
        assertThat(run(new TestCommand(), "--flows", guide, "--floor", "10")).isZero();
        assertThat(run(
                        new TestCommand(),
                        "--flows",
                        guide,
                        "--floor",
                        "100",
                        "--except",
                        "main/age",
                        "--except",
                        "main/mind"))
                .isOne();
        assertThat(out.toString())
                .contains("steps: ", " % is below the floor of 100 %.\n", "main.yaml:40:3")
                .contains("\"main/mind\" is excepted, and a talk comes by it: except it no more.")
                .doesNotContain("main.yaml:22:3");
        assertThat(run(new TestCommand(), "--flows", guide, "--floor", "1", "--except", "main/none"))
                .isOne();
        assertThat(out.toString()).contains("There is no step \"main/none\" to except.");
    }

    @Test
    void goingHomeInTheMiddleOfATalkClosesTheQueueFromThenOn() throws IOException {
        copy(WHOLE, "");
        Path talk = Files.createDirectories(folder.resolve("talks")).resolve("home.yaml");
        String head = "talk: nobody left\nflow: main\nopen: [people]\n- choose: money\n- choose: good\n";
        String rest = "- without: all\n- fill: {municipality: harbour}\n- handed-over: ";
        Files.writeString(talk, head + rest + "people\n");
        assertThat(run(new TestCommand(), "--flows", folder.toString(), "--talk", talk.toString()))
                .isZero();
        Files.writeString(talk, head + "- closed: people\n" + rest + "people\n");
        assertThat(run(new TestCommand(), "--flows", folder.toString(), "--talk", talk.toString()))
                .isOne();
    }

    @Test
    void stampWritesIntoTheFiles() throws IOException {
        copy(WHOLE, "");
        Path file = folder.resolve("words.sv.yaml");
        String before = Files.readString(file);
        Files.writeString(file, before.replaceAll(", of: \"[0-9a-f]{8}\"", ""));
        assertThat(run(new TextsCommand(), "stamp", "--flows", folder.toString()))
                .isZero();
        assertThat(Files.readString(file).replace("\"", "")).isEqualTo(before.replace("\"", ""));
    }

    @Test
    void playedFlowIsWalkedByNumbersAndWords() throws IOException {
        String played = play(Channel.CHAT, "1", "iso", ":state", ":back", "2", ":quit");
        assertThat(played)
                .contains("  Hei!\n\n  Mitä sinulla on mielessä?\n    1  Uni\n    2  Raha\n")
                .contains("  Minkä ikäinen lapsi on?\n    1  Pieni\n    2  Iso\n")
                .contains("  . age = big (Iso)\n")
                .contains("  Voit myös soittaa numeroon 0800 123 456.\n");
    }

    @Test
    void playedOfferShowsCardsAsTheyStand() throws IOException {
        assertThat(play(Channel.PHONE, "1", "1", "1", "Satama"))
                .contains("  | Neuvola\n  | Lapsen terveys\n")
                .contains("phone: 09 123 4567")
                .contains("open now")
                .contains("the flow has ended: service");
    }

    private static String play(Channel channel, String... lines) throws IOException {
        Guide guide = GuideReader.read(Content.guide(Optional.of(Path.of(WHOLE))), new LearnedFiles(Optional.empty()))
                .value()
                .orElseThrow();
        StringWriter written = new StringWriter();
        Playing playing = new Playing(guide, MONDAY, new Paper(new PrintWriter(written)));
        playing.begin("main", channel, Language.FI);
        playing.play(new BufferedReader(new StringReader(String.join("\n", List.of(lines)))));
        return written.toString();
    }

    private void copy(String from, String to) throws IOException {
        for (var file : Content.folder(Path.of(from)).entrySet()) {
            Path target = folder.resolve(to).resolve(Path.of(from).relativize(Path.of(file.getKey())));
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    @Test
    void evaluateTrainsOnAForeignSetAndTellsWhatTyposCost() throws IOException {
        Path train = Files.writeString(
                folder.resolve("train.tsv"),
                "Find Bus\twhen goes the bus\nFind Bus\tnext bus to town\nPay\tpay my bill\n");
        Path test = Files.writeString(folder.resolve("test.tsv"), "Find Bus\twhich bus goes to town\nPay\tmy bill\n");
        assertThat(run(new EvaluateCommand(), "--train", train.toString(), "--typos", test.toString()))
                .isZero();
        assertThat(out.toString())
                .contains(
                        "messages     2", "first        100.0 %", "Find Bus", "with one typo in 15 characters", "loss");
    }

    @Test
    void evaluateOfAFileWithoutMessagesOrOfNoneSaysSo() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.tsv"), "# nothing\n");
        assertThat(run(new EvaluateCommand(), "--train", empty.toString(), empty.toString()))
                .isEqualTo(2);
        assertThat(run(new EvaluateCommand(), folder.resolve("none.tsv").toString()))
                .isEqualTo(2);
    }

    @Test
    void aFolderWithoutPhrasesIsToldWithItsMend() throws IOException {
        Path messages = Files.writeString(folder.resolve("messages.tsv"), "debt\trahat loppu\n");
        String flows = folder.toString();
        String told = "There is nothing to learn from in " + flows + "/phrases/<language>/<topic>.txt: name the folder";
        for (int exit : List.of(
                runTelling(new EvaluateCommand(), "--flows", flows, messages.toString()),
                runTelling(new ExplainCommand(), "--flows", flows, "rahat loppu"),
                runTelling(new UnderstandCommand(), "--flows", flows))) {
            assertThat(exit).isOne();
        }
        assertThat(out.toString().lines()).hasSize(3).allMatch(line -> line.startsWith(told));
    }

    /** With what is told as an error beside what is told else. */
    private int runTelling(Object command, String... args) {
        PrintWriter all = new PrintWriter(out, true);
        return new CommandLine(command).setOut(all).setErr(all).execute(args);
    }

    @Test
    void phrasesThatAreNearlyTheSameAreToldAndTakenOut() throws IOException {
        Path debt = folder.resolve("phrases/fi/debt.txt");
        Files.createDirectories(debt.getParent());
        Files.writeString(debt, "ulosottomies vie puolet palkasta\nUlosottomies vie puolet palkasta!\n");
        assertThat(run(new PhrasesCommand(), "check", "--flows", folder.toString()))
                .isOne();
        assertThat(out.toString()).contains("fi/debt.txt:2:1: warning: near-duplicate", "few-phrases", "2 found.");
        assertThat(run(new PhrasesCommand(), "check", "--remove", "--flows", folder.toString()))
                .isOne();
        assertThat(out.toString()).contains("Phrases were taken out of 1 files.", "1 found.");
        assertThat(debt).hasContent("ulosottomies vie puolet palkasta\n");
    }
}
