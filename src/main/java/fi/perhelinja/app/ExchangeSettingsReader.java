package fi.perhelinja.app;

import fi.perhelinja.protocol.ExchangeSignature;
import fi.perhelinja.text.Entry;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Yaml.Text;
import fi.perhelinja.web.ExchangeSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code exchange}: whether a telephone exchange tells of calls, and the file with its secret. */
final class ExchangeSettingsReader {

    private final Problems problems;

    ExchangeSettingsReader(Problems problems) {
        this.problems = problems;
    }

    Optional<ExchangeSettings> read(Entry exchange) {
        Map<String, String> handlers = handlers(exchange);
        return exchange.textAt("secret-file").flatMap(this::secrets).map(all -> new ExchangeSettings(all, handlers));
    }

    /** A secret a line. */
    private Optional<List<String>> secrets(Text file) {
        List<String> all;
        try {
            all = Files.readAllLines(Path.of(file.value())).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            problems.error(file.at(), "missing-file", "The file with the secret cannot be read.");
            return Optional.empty();
        }
        if (all.isEmpty() || all.stream().anyMatch(s -> s.length() < ExchangeSignature.SHORTEST_SECRET)) {
            problems.error(
                    file.at(),
                    "short-secret",
                    "A secret of the exchange has " + ExchangeSignature.SHORTEST_SECRET + " characters or more.");
            return Optional.empty();
        }
        return Optional.of(all);
    }

    /** Lines {@code extension = sign-in name}. */
    private Map<String, String> handlers(Entry exchange) {
        Map<String, String> table = new LinkedHashMap<>();
        for (Text line : exchange.texts("handlers")) {
            String[] pair = line.value().split("=", 2);
            if (pair.length < 2 || pair[0].isBlank() || pair[1].isBlank()) {
                problems.error(line.at(), "table", "A line is: extension = sign-in name.");
            } else {
                table.put(pair[0].strip(), pair[1].strip());
            }
        }
        return table;
    }
}
