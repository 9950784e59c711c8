package fi.perhelinja.cli;

import fi.perhelinja.conversation.GuideReader;
import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code texts}: work on translations. */
@Command(
        name = "texts",
        mixinStandardHelpOptions = true,
        description = "Works on the translations of a guide.",
        subcommands = {TextsCommand.Stamp.class, TextsExport.class, TextsImport.class},
        synopsisSubcommandLabel = "COMMAND")
public final class TextsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Failing.WRONG_COMMAND;
    }

    /** {@code texts stamp}: writes beside each translation which source text it translates. */
    @Command(
            name = "stamp",
            mixinStandardHelpOptions = true,
            description = {
                "Writes beside each translation that has none the hash of the source text that it translates (of:).",
                "When the source changes later, 'check' tells that the translation is stale."
            },
            footerHeading = "%nExamples:%n",
            footer = {
                "  perhelinja texts stamp",
                "  perhelinja texts stamp --step family-line/age     after looking its translations over",
                "",
                "Layout and comments stay as they are."
            })
    static final class Stamp implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // set by picocli
        private CommandSpec spec;

        @Mixin
        private GuideFiles guide = new GuideFiles();

        @Option(names = "--all", description = "Stamp stale translations anew too. Look them over first.")
        private boolean all;

        @Option(
                names = "--step",
                paramLabel = "FLOW/STEP",
                description = "Stamp the stale translations of this step anew; repeatable.")
        private List<String> steps = List.of();

        @Override
        public Integer call() {
            try {
                Map<String, String> files = Content.guide(guide.folder());
                if (guide.folder().isEmpty()) {
                    return Failing.wrong(spec, "There is no folder of a guide here; name it with --flows.");
                }
                return stamp(files);
            } catch (IOException e) {
                return Failing.toRead(spec, e);
            }
        }

        private int stamp(Map<String, String> files) throws IOException {
            PrintWriter out = spec.commandLine().getOut();
            Flows flows = GuideReader.flows(files);
            int stamped = 0;
            for (Map.Entry<String, String> file : files.entrySet()) {
                String[] name = file.getKey()
                        .substring(file.getKey().lastIndexOf('/') + 1)
                        .split("\\.");
                if (name.length == 3 && flows.flow(name[0]).isPresent()) {
                    Flow flow = flows.flow(name[0]).get();
                    Stamping.Stamped now = Stamping.stamp(file.getKey(), file.getValue(), hashes(flow), renewed(flow));
                    if (now.texts() > 0) {
                        Files.writeString(Path.of(file.getKey()), now.content());
                        out.println(file.getKey() + ": " + now.texts() + " stamped");
                        stamped += now.texts();
                    }
                }
            }
            out.println(stamped + " texts stamped.");
            out.flush();
            return 0;
        }

        private static Map<String, String> hashes(Flow flow) {
            Map<String, String> hashes = new LinkedHashMap<>();
            for (Wording wording : flow.wordings()) {
                hashes.put(wording.key(), wording.hash());
            }
            return hashes;
        }

        private Predicate<String> renewed(Flow flow) {
            return key -> all
                    || steps.stream()
                            .filter(step -> step.startsWith(flow.name() + "/"))
                            .anyMatch(step -> key.startsWith(
                                    "steps/" + step.substring(flow.name().length() + 1) + "/"));
        }
    }
}
