package fi.perhelinja;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tidiness that a machine can see. */
class TidyTest {

    private static final int LONGEST_FILE_LINES = 350;
    private static final int LONGEST_LINE = 130;
    private static final Pattern LEFT_FOR_LATER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b");

    @Test
    void topLevelHoldsOnlyWhatTheHouseNames() throws IOException {
        List<String> known = List.of(
                "pom.xml",
                "README.md",
                "src",
                "flows",
                "webclient",
                "config",
                "LICENSE",
                "CHANGELOG.md",
                "ARCHITECTURE.md",
                "target",
                "data");
        try (Stream<Path> top = Files.list(Path.of(""))) {
            assertThat(top.map(Path::toString).filter(n -> !n.startsWith("."))).isSubsetOf(known);
        }
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/java/fi/perhelinja"))) {
            List<Path> rooms =
                    all.filter(Files::isDirectory).filter(this::holdsJava).toList();
            assertThat(rooms)
                    .isNotEmpty()
                    .allSatisfy(room ->
                            assertThat(room.resolve("package-info.java")).exists());
        }
    }

    @Test
    void noFileIsTwoRoomsInOne() {
        assertThat(sources(path ->
                        path.toString().endsWith(".java") || path.toString().endsWith(".ts")))
                .isNotEmpty()
                .allSatisfy(path ->
                        assertThat(lines(path)).as(path.toString()).hasSizeLessThanOrEqualTo(LONGEST_FILE_LINES));
    }

    @Test
    void noLineRunsOffTheScreen() {
        assertThat(sources(path -> path.toString().endsWith(".java")))
                .allSatisfy(path -> assertThat(lines(path))
                        .as(path.toString())
                        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(LONGEST_LINE)));
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(sources(path -> true))
                .allSatisfy(path -> assertThat(lines(path))
                        .as(path.toString())
                        .noneMatch(line -> LEFT_FOR_LATER.matcher(line).find()));
    }

    private boolean holdsJava(Path room) {
        try (Stream<Path> files = Files.list(room)) {
            return files.anyMatch(f -> f.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources(Predicate<Path> which) {
        try (Stream<Path> java = Files.walk(Path.of("src"));
                Stream<Path> web = Files.walk(Path.of("webclient/src"))) {
            return Stream.concat(java, web)
                    .filter(Files::isRegularFile)
                    .filter(p -> p.toString().matches(".*\\.(java|ts|css|html|md)"))
                    .filter(which)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path path) {
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
