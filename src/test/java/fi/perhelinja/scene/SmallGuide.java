package fi.perhelinja.scene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The guide as it is shipped, with a few phrases of each topic. The service learns the phrases at each start; a test
 * that starts it many times has no use for them.
 */
final class SmallGuide {

    private static final Path SHIPPED = Path.of("flows");

    /** Phrases left of a topic, in each language. */
    private static final int PHRASES = 4;

    private SmallGuide() {}

    static Path in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path inside = SHIPPED.relativize(file);
                Path copy = folder.resolve(inside.toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, isTopic(inside) ? few(Files.readAllLines(file)) : Files.readAllLines(file));
            }
        }
        return folder;
    }

    /** {@code phrases/<language>/<topic>.txt}; what lies deeper is danger and words. */
    private static boolean isTopic(Path file) {
        return file.startsWith("phrases") && file.getNameCount() == 3;
    }

    private static List<String> few(List<String> phrases) {
        return phrases.stream().limit(PHRASES).toList();
    }
}
