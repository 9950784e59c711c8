package fi.perhelinja.cli;

import fi.perhelinja.text.Reading;
import fi.perhelinja.understanding.Understanding;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads what understanding is trained on from a folder of flows. */
final class PhraseFiles {

    private PhraseFiles() {}

    /** Empty when something in the phrases blocks; what, is told to {@code err}. */
    static Optional<Understanding> understanding(Path flows, PrintWriter err) throws IOException {
        Reading<Understanding> trained =
                Understanding.train(read(flows.resolve("phrases")), Map.of(), new LearnedFiles(Optional.empty()));
        trained.problems().forEach(err::println);
        return trained.blocked() ? Optional.empty() : Optional.of(trained.value());
    }

    private static Map<String, String> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(p -> p.toString().endsWith(".txt")).sorted().toList();
        }
        Map<String, String> phrases = new TreeMap<>();
        for (Path file : files) {
            phrases.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
        return phrases;
    }
}
