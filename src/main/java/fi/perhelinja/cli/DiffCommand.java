package fi.perhelinja.cli;

import fi.perhelinja.conversation.GuideReader;
import fi.perhelinja.flow.compare.Comparison;
import fi.perhelinja.flow.compare.Comparison.FlowChange;
import fi.perhelinja.flow.compare.Difference;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code diff}: tells in words what differs between two revisions of a guide. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Tells in words what differs between two revisions of the flows: first which answers now end elsewhere, walked",
            "through all answers, then which flows, steps and texts are written otherwise.",
            "A revision is a folder, or a name that git knows in the folder of the guide."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  perhelinja diff HEAD~1 flows",
            "  perhelinja diff v1.2 main",
            "",
            "Exit codes: 0 the same, 1 something differs or there was too much to walk it all, 2 a revision is not to be found."
        })
public final class DiffCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private GuideFiles guide = new GuideFiles();

    @Parameters(index = "0", paramLabel = "REV", description = "The revision before.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "REV", description = "The revision after.")
    private String after = "";

    @Override
    public Integer call() {
        try {
            Optional<Map<String, String>> old = files(before);
            Optional<Map<String, String>> fresh = files(after);
            if (old.isEmpty() || fresh.isEmpty()) {
                return Failing.wrong(
                        spec,
                        "\"" + (old.isEmpty() ? before : after) + "\" is no folder, and git knows no such revision.");
            }
            Comparison comparison = Comparison.of(GuideReader.flows(old.get()), GuideReader.flows(fresh.get()));
            tell(comparison, spec.commandLine().getOut());
            return comparison.same() && comparison.whole() ? 0 : Failing.FOUND;
        } catch (IOException e) {
            return Failing.toRead(spec, e);
        }
    }

    private Optional<Map<String, String>> files(String revision) throws IOException {
        if (Files.isDirectory(Path.of(revision))) {
            return Optional.of(Content.guide(Optional.of(Path.of(revision))));
        }
        return GitFolder.at(guide.folder().orElse(Path.of(".")), revision);
    }

    static void tell(Comparison comparison, PrintWriter out) {
        if (!comparison.whole()) {
            // First, since whoever reads only the beginning must not take what follows for all.
            out.println("CUT SHORT: there was too much to walk, so this is not all: more answers may end elsewhere.");
        }
        if (comparison.same()) {
            out.println(comparison.whole() ? "The same." : "What was walked is the same.");
        }
        for (Difference end : comparison.ends()) {
            out.println(end.says());
        }
        comparison.flows().forEach(flow -> tell(flow, out));
        if (comparison.texts() > 0) {
            out.println(comparison.texts() + " texts are written otherwise.");
        }
        out.flush();
    }

    private static void tell(FlowChange flow, PrintWriter out) {
        out.println(flow.flow() + (flow.added() ? ": a new flow" : flow.removed() ? ": gone" : ""));
        list("new", flow.stepsAdded(), out);
        list("gone", flow.stepsRemoved(), out);
        flow.stepsChanged()
                .forEach(step -> out.println("  " + step.step() + ": other " + String.join(", ", step.what())));
    }

    private static void list(String word, List<String> steps, PrintWriter out) {
        if (!steps.isEmpty()) {
            out.println("  " + word + ": " + String.join(", ", steps));
        }
    }
}
