package fi.perhelinja.scene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The guide as it is shipped, with a few phrases of each topic and some of each danger. A service that finds other phrases than
 * those it was built with learns them at its first start, in more memory than it needs then; a test of crashes has no use for it.
 */
final class SmallGuide {

    private static final Path SHIPPED = Path.of("flows");

    /** Phrases left of a topic, in each language. */
    private static final int PHRASES = 4;

    /** Lines left of what was said of a danger, and of no danger, in each language. */
    private static final int SAID = 200;

    private SmallGuide() {}

    static Path in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path inside = SHIPPED.relativize(file);
                Path copy = folder.resolve(inside.toString());
                Files.createDirectories(copy.getParent());
                Files.write(
                        copy,
                        Files.readAllLines(file).stream().limit(lines(inside)).toList());
            }
        }
        return folder;
    }

    /** Left of a file: {@code phrases/<language>/<topic>.txt}, {@code phrases/<language>/danger/said/<label>.txt}. */
    private static int lines(Path file) {
        if (!file.startsWith("phrases")) {
            return Integer.MAX_VALUE;
        }
        return switch (file.getNameCount()) {
            case 3 -> PHRASES;
            case 5 -> SAID;
            default -> Integer.MAX_VALUE;
        };
    }
}
