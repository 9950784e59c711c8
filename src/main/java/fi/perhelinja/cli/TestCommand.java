package fi.perhelinja.cli;

import fi.perhelinja.conversation.Checkup;
import fi.perhelinja.conversation.Guide;
import fi.perhelinja.conversation.GuideReader;
import fi.perhelinja.conversation.Rehearsal;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.talk.Coverage;
import fi.perhelinja.flow.talk.Floor;
import fi.perhelinja.flow.talk.Talk;
import fi.perhelinja.flow.talk.TalkPlayer;
import fi.perhelinja.flow.talk.TalkPlayer.Played;
import fi.perhelinja.flow.talk.TalkReader;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Reading;
import fi.perhelinja.text.Yaml.Mark;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code test}: plays the talks, and tells which of them went otherwise. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = {
            "Plays the talks of a guide (talks/**/*.yaml) with its own flows, understanding, services and hours, tells where",
            "one went otherwise than it is written, and how much of the flows the talks come by."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  perhelinja test",
            "  perhelinja test --uncovered",
            "  perhelinja test --floor 100 --except family-line/other-topics",
            "  perhelinja test --talk flows/talks/topics/infant.yaml --talk draft.yaml",
            "",
            "Exit codes: 0 all went as written, 1 something went otherwise or is below the floor,",
            "2 the command or the folder is wrong."
        })
public final class TestCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private GuideFiles guide = new GuideFiles();

    @Option(
            names = "--talk",
            paramLabel = "FILE",
            description = "Play this talk and not those of the guide; repeatable.")
    private List<Path> only = List.of();

    @Option(names = "--uncovered", description = "List the steps, branches and choices that no talk comes by.")
    private boolean uncovered;

    @Option(
            names = "--all",
            description =
                    "Tell every line of a talk that went otherwise. Default: the first; what comes after it mostly follows.")
    private boolean all;

    @Option(
            names = "--floor",
            paramLabel = "PERCENT",
            description = "Fail when the talks come by fewer of the steps, of the branches or of the choices.")
    private Optional<Integer> floor = Optional.empty();

    @Option(
            names = "--except",
            paramLabel = "FLOW/STEP",
            description = "A step that no conversation can come to, a net for what is yet to be written; repeatable.")
    private List<String> except = List.of();

    @Override
    public Integer call() {
        try {
            Map<String, String> files = guide.read();
            List<Reading<Talk>> talks = only.isEmpty() ? Checkup.talks(files) : named();
            Reading<Optional<Guide>> read = GuideReader.read(files, new LearnedFiles(Optional.empty()));
            if (read.value().isEmpty()) {
                read.problems().forEach(out()::println);
                out().flush();
                return Failing.FOUND;
            }
            return play(read.value().get(), talks);
        } catch (IOException e) {
            return Failing.toRead(spec, e);
        }
    }

    private List<Reading<Talk>> named() throws IOException {
        List<Reading<Talk>> talks = new ArrayList<>();
        for (Path file : only) {
            talks.add(TalkReader.read(file.toString(), Files.readString(file)));
        }
        return talks;
    }

    private int play(Guide with, List<Reading<Talk>> talks) {
        Rehearsal stage = new Rehearsal(with);
        Set<Mark> passed = new HashSet<>();
        int failed = 0;
        for (Reading<Talk> talk : talks) {
            List<Problem> problems = new ArrayList<>(talk.problems());
            if (!talk.blocked()) {
                Played played = TalkPlayer.play(with.current(), talk.value(), stage);
                problems.addAll(all ? played.problems() : first(played.problems()));
                passed.addAll(played.passed());
            }
            problems.forEach(out()::println);
            failed += problems.stream().anyMatch(Problem::blocks) ? 1 : 0;
        }
        out().println(talks.size() + " talks, " + failed + " went otherwise than written.");
        Coverage coverage = Coverage.of(with.current(), passed);
        tell("steps", coverage.steps(), with.current());
        tell("branches", coverage.branches(), with.current());
        tell("choices", coverage.choices(), with.current());
        List<String> below = floor.map(
                        percent -> new Floor(percent, Set.copyOf(except)).below(with.current(), coverage))
                .orElse(List.of());
        below.forEach(out()::println);
        out().flush();
        return failed > 0 || !below.isEmpty() ? Failing.FOUND : 0;
    }

    /** Where a talk goes astray what comes after it mostly follows: that is counted, and not told line by line. */
    private static List<Problem> first(List<Problem> problems) {
        if (problems.size() < 2) {
            return problems;
        }
        Problem astray = problems.get(0);
        int more = problems.size() - 1;
        return List.of(astray.withMend("Begin here: " + more + " more of this talk went otherwise; --all tells them."));
    }

    private void tell(String what, Coverage.Share share, Flows flows) {
        out().printf("%-9s %3d %% (%d of %d)%n", what, share.percent(), share.reached(), share.all());
        if (uncovered) {
            share.missing()
                    .forEach(at -> out().println("    " + at.file() + ":" + at.line() + ":" + at.column()
                            + step(flows, at).map(step -> ": " + step).orElse("")));
        }
    }

    /** Address of the step in whose lines a place is. */
    private static Optional<String> step(Flows flows, Mark at) {
        return flows.all().stream()
                .flatMap(flow -> flow.steps().values().stream())
                .filter(step -> step.at().file().equals(at.file()) && step.at().line() <= at.line())
                .max(Comparator.comparingInt(step -> step.at().line()))
                .map(Step::address);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
