package fi.perhelinja.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option {@code --flows} of the commands that work on a guide. */
final class GuideFiles {

    /** Where authors keep a guide, seen from where they stand. */
    private static final Path HERE = Path.of(Content.GUIDE);

    @Option(
            names = "--flows",
            paramLabel = "DIR",
            description = "Folder of the guide. Default: the folder 'flows' here, else the guide as it was shipped.")
    private Optional<Path> folder = Optional.empty();

    /** @throws IOException when the folder is not there, or a file of it cannot be read */
    Map<String, String> read() throws IOException {
        return Content.guide(folder());
    }

    /** Which guide was read, where that may not be the one that was meant. */
    String told() {
        return folder().isPresent() ? "" : " of the guide as it was shipped: there is no folder \"" + HERE + "\" here";
    }

    /** The folder itself; empty when only the guide in the jar is there. */
    Optional<Path> folder() {
        return folder.or(() -> Optional.of(HERE).filter(Files::isDirectory));
    }
}
