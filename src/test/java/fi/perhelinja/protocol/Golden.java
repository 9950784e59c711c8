package fi.perhelinja.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The golden frames, which the web client's tests read too. A file is named {@code <type>.json} or {@code
 * <type>.<what>.json}.
 */
final class Golden {

    private static final Path ROOT = Path.of("src/test/resources/golden");

    record Frame(String name, String type, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    private Golden() {}

    static List<Frame> in(String folder) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.map(Golden::read)
                    .sorted(Comparator.comparing(Frame::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Frame read(Path file) {
        try {
            String name = String.valueOf(file.getFileName());
            return new Frame(name, name.substring(0, name.indexOf('.')), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
