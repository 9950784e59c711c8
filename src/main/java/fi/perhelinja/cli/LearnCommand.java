package fi.perhelinja.cli;

import fi.perhelinja.conversation.GuideReader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Learns from phrases ahead of time. The build calls it, so that the service starts without learning. */
@Command(
        name = "learn",
        hidden = true,
        description = "Learns from the phrases of a guide and keeps what was learned in a folder.")
public final class LearnCommand implements Callable<Integer> {

    @Option(names = "--flows", defaultValue = "flows", description = "the folder of the guide")
    private Path flows = Path.of("flows");

    @Option(names = "--into", required = true, description = "where to keep what was learned")
    private Path into = Path.of(".");

    @Override
    public Integer call() throws Exception {
        // Problems are told by check; here only what can be learned is learned.
        GuideReader.read(Content.guide(Optional.of(flows)), new LearnedFiles(Optional.of(into)));
        return 0;
    }
}
