package fi.perhelinja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningCodeTest {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final String ONE_OF_IT = "fi/perhelinja/understanding/Origin.class";

    @Test
    void itIsTheSameInAJar(@TempDir Path folder) throws IOException {
        assertThat(LearningCode.own()).contains(LearningCode.in(CLASSES));
        assertThat(LearningCode.in(jar(folder.resolve("same.jar"), ""))).isEqualTo(LearningCode.in(CLASSES));
    }

    @Test
    void itIsAnotherOnceOneOfItsClassesIs(@TempDir Path folder) throws IOException {
        assertThat(LearningCode.in(jar(folder.resolve("other.jar"), ONE_OF_IT))).isNotEqualTo(LearningCode.in(CLASSES));
    }

    /** @param changed the class that is another there */
    private static Path jar(Path file, String changed) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out);
                Stream<Path> classes = Files.walk(CLASSES.resolve("fi"))) {
            for (Path one : classes.filter(Files::isRegularFile).toList()) {
                String name = CLASSES.relativize(one).toString();
                jar.putNextEntry(new JarEntry(name));
                jar.write(Files.readAllBytes(one));
                if (name.equals(changed)) {
                    jar.write(0);
                }
            }
        }
        return file;
    }
}
