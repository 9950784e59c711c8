package fi.perhelinja.cli;

import fi.perhelinja.text.Reading;
import fi.perhelinja.understanding.Understanding;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what understanding is trained on: from a folder of flows, or as it was shipped. */
final class PhraseFiles {

    private static final String FOLDER = "/phrases/";

    private PhraseFiles() {}

    /** Empty when there are no phrases, or something in them blocks; what, is told to {@code err}. */
    static Optional<Understanding> understanding(Optional<Path> flows, PrintWriter err) throws IOException {
        Map<String, String> phrases = read(flows);
        if (phrases.keySet().stream().noneMatch(path -> path.matches("[^/]+/[^/]+"))) {
            err.println("There is nothing to learn from in "
                    + flows.map(f -> f + FOLDER + "<language>/<topic>.txt").orElse("what was shipped")
                    + ": name the folder of the guide, the one that holds phrases/, with --flows.");
            return Optional.empty();
        }
        Reading<Understanding> trained = Understanding.train(phrases, Map.of(), new LearnedFiles(Optional.empty()));
        trained.problems().forEach(err::println);
        return trained.blocked() ? Optional.empty() : Optional.of(trained.value());
    }

    /** Phrases by their path below the folder of phrases. */
    static Map<String, String> read(Optional<Path> flows) throws IOException {
        Map<String, String> phrases = new TreeMap<>();
        Content.guide(flows).forEach((path, content) -> {
            int folder = path.lastIndexOf(FOLDER);
            if (folder >= 0 && path.endsWith(".txt")) {
                phrases.put(path.substring(folder + FOLDER.length()), content);
            }
        });
        return phrases;
    }
}
