package fi.perhelinja.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Stands for the very code that makes examples of phrases: its check sums, for nobody remembers to count versions. */
final class LearningCode {

    private static final String CLASS = ".class";

    private static final List<String> PACKAGES = List.of("fi/perhelinja/text/", "fi/perhelinja/understanding/");

    /** Of the libraries that have a say in it; another version of them has another of these. */
    private static final List<String> LIBRARIES =
            List.of("opennlp/tools/tokenize/SimpleTokenizer.class", "de/bwaldvogel/liblinear/Linear.class");

    private LearningCode() {}

    /** Of this program; empty when its code does not lie where code lies. */
    static Optional<String> own() {
        try {
            CodeSource source = LearningCode.class.getProtectionDomain().getCodeSource();
            return source == null
                    ? Optional.empty()
                    : Optional.of(in(Path.of(source.getLocation().toURI())));
        } catch (IOException | URISyntaxException e) {
            // Then the examples are made: it costs time and nothing else.
            return Optional.empty();
        }
    }

    /** @param place a folder of classes or a jar: the same for the same classes */
    static String in(Path place) throws IOException {
        SortedMap<String, Long> sums = Files.isDirectory(place) ? inFolder(place) : inJar(place);
        for (String library : LIBRARIES) {
            try (InputStream in = LearningCode.class.getResourceAsStream("/" + library)) {
                sums.put(library, in == null ? 0 : sum(in.readAllBytes()));
            }
        }
        return sums.toString();
    }

    private static SortedMap<String, Long> inFolder(Path folder) throws IOException {
        SortedMap<String, Long> sums = new TreeMap<>();
        for (String inside : PACKAGES) {
            try (Stream<Path> files = Files.list(folder.resolve(inside))) {
                for (Path file : files.toList()) {
                    String name = inside + file.getFileName();
                    if (counts(name)) {
                        sums.put(name, sum(Files.readAllBytes(file)));
                    }
                }
            }
        }
        return sums;
    }

    private static SortedMap<String, Long> inJar(Path jar) throws IOException {
        SortedMap<String, Long> sums = new TreeMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            file.stream()
                    .filter(entry -> counts(entry.getName()))
                    .forEach((JarEntry entry) -> sums.put(entry.getName(), entry.getCrc()));
        }
        return sums;
    }

    private static boolean counts(String name) {
        return name.endsWith(CLASS)
                && PACKAGES.stream().anyMatch(p -> name.startsWith(p) && name.indexOf('/', p.length()) < 0);
    }

    private static long sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }
}
