package fi.perhelinja.cli;

import fi.perhelinja.cli.drawing.Diagram;
import fi.perhelinja.cli.drawing.Diagrams;
import fi.perhelinja.cli.drawing.Mermaid;
import fi.perhelinja.cli.drawing.Svg;
import fi.perhelinja.conversation.Checkup;
import fi.perhelinja.conversation.Guide;
import fi.perhelinja.conversation.GuideReader;
import fi.perhelinja.conversation.Rehearsal;
import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.picture.Overview;
import fi.perhelinja.flow.picture.Picture;
import fi.perhelinja.flow.talk.Talk;
import fi.perhelinja.flow.talk.TalkPlayer;
import fi.perhelinja.hours.Schedule;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Reading;
import fi.perhelinja.text.Yaml.Mark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code draw}: flows as pictures. */
@Command(
        name = "draw",
        mixinStandardHelpOptions = true,
        description = {
            "Draws a flow: its steps, and on each way from one to another what leads there.",
            "Without a flow it draws which flow runs which."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  perhelinja draw school --out school.svg",
            "  perhelinja draw school --language sv --format mermaid",
            "  perhelinja draw family-line --problems --coverage --out family-line.svg",
            "  perhelinja draw --all --out pictures/",
            "",
            "Exit codes: 0 drawn, 2 the command or the folder is wrong."
        })
public final class DrawCommand implements Callable<Integer> {

    /** The name of the picture of all flows, beside those of the flows. */
    private static final String OVERVIEW = "overview";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private GuideFiles guide = new GuideFiles();

    @Parameters(arity = "0..1", paramLabel = "FLOW", description = "The flow to draw.")
    private Optional<String> flow = Optional.empty();

    @Option(names = "--all", description = "Every flow, and which runs which; needs --out with a folder.")
    private boolean all;

    enum Format {
        svg,
        mermaid
    }

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private Format format = Format.svg;

    @Option(names = "--out", paramLabel = "FILE|DIR", description = "Where to write. Default: the terminal.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--language",
            defaultValue = "fi",
            description = "Language of the texts: fi, sv, en or fi-simple. Default: ${DEFAULT-VALUE}")
    private String language = "fi";

    @Option(names = "--problems", description = "Show what 'check' finds, at the step where it stands.")
    private boolean problems;

    @Option(names = "--coverage", description = "Play the talks, and show which steps and ways none comes by.")
    private boolean coverage;

    @Override
    public Integer call() {
        Optional<Language> spoken = Language.find(language).filter(Language::spoken);
        if (spoken.isEmpty()) {
            return Failing.wrong(spec, "--language: the guide speaks fi, sv, en and fi-simple.");
        } else if (all && out.isEmpty()) {
            return Failing.wrong(spec, "--all needs a folder to write to: --out pictures/");
        }
        try {
            return draw(guide.read(), spoken.get());
        } catch (IOException e) {
            return Failing.toRead(spec, e);
        }
    }

    private int draw(Map<String, String> files, Language spoken) throws IOException {
        Flows flows = GuideReader.flows(files);
        Optional<Flow> one = flow.flatMap(flows::flow);
        if (flow.isPresent() && one.isEmpty()) {
            return Failing.wrong(
                    spec, "There is no flow of that name; there are " + String.join(", ", flows.names()) + ".");
        }
        List<Problem> found = problems ? Checkup.problems(files, LocalDate.now(Schedule.ZONE)) : List.of();
        Optional<Set<Mark>> passed = coverage ? Optional.of(passed(files)) : Optional.empty();
        Diagram overview = Diagrams.of(Overview.of(flows, spoken));
        if (!all) {
            write(
                    one.map(f -> Diagrams.of(Picture.of(flows, f, spoken), found, passed))
                            .orElse(overview),
                    out);
            return 0;
        }
        Path folder = Files.createDirectories(out.orElseThrow());
        for (Flow each : flows.all()) {
            write(Diagrams.of(Picture.of(flows, each, spoken), found, passed), Optional.of(in(folder, each.name())));
        }
        write(overview, Optional.of(in(folder, OVERVIEW)));
        return 0;
    }

    private Path in(Path folder, String name) {
        return folder.resolve(name + (format == Format.svg ? ".svg" : ".mmd"));
    }

    private void write(Diagram diagram, Optional<Path> to) throws IOException {
        String picture = format == Format.svg ? Svg.of(diagram) : Mermaid.of(diagram);
        if (to.isPresent()) {
            Files.writeString(to.get(), picture);
        } else {
            spec.commandLine().getOut().print(picture);
            spec.commandLine().getOut().flush();
        }
    }

    /** What all talks of the guide come by; nothing when the guide has errors, for then it plays no talk. */
    private static Set<Mark> passed(Map<String, String> files) {
        Set<Mark> passed = new HashSet<>();
        Optional<Guide> guide =
                GuideReader.read(files, new LearnedFiles(Optional.empty())).value();
        guide.ifPresent(with -> {
            Rehearsal stage = new Rehearsal(with);
            for (Reading<Talk> talk : Checkup.talks(files)) {
                if (!talk.blocked()) {
                    passed.addAll(
                            TalkPlayer.play(with.current(), talk.value(), stage).passed());
                }
            }
        });
        return passed;
    }
}
