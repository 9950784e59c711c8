package fi.perhelinja.bench;

import fi.perhelinja.app.House;
import fi.perhelinja.app.Settings;
import fi.perhelinja.app.SettingsReader;
import fi.perhelinja.cli.Content;
import fi.perhelinja.cli.LearnedFiles;
import fi.perhelinja.conversation.Guide;
import fi.perhelinja.conversation.GuideReader;
import fi.perhelinja.conversation.workshop.Draft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A whole service with its limits opened, for measuring. */
final class BenchHouse {

    private static final String MANY = "1000000";

    private BenchHouse() {}

    /** @param loops event loops that serve HTTP */
    static House open(Path folder, int loops) throws IOException {
        return open(folder, loops, Map.of());
    }

    /** @param store settings of it, as the environment names them */
    static House open(Path folder, int loops, Map<String, String> store) throws IOException {
        Map<String, String> files = Content.guide(Optional.of(Path.of("flows")));
        Guide guide = GuideReader.read(files, new LearnedFiles(Optional.empty()))
                .value()
                .orElseThrow();
        guide.understanding().read("vauva ei nuku", Optional.empty());
        Map<String, String> settings = new HashMap<>(store);
        settings.putAll(Map.ofEntries(
                Map.entry("PERHELINJA_LISTEN_PORT", "0"),
                Map.entry("PERHELINJA_LISTEN_LOOPS", String.valueOf(loops)),
                Map.entry("PERHELINJA_DATA_FOLDER", folder.toString()),
                Map.entry("PERHELINJA_RESIDENTS_SOCKETS_AT_MOST", MANY),
                Map.entry("PERHELINJA_RESIDENTS_SOCKETS_PER_ADDRESS", MANY),
                Map.entry("PERHELINJA_RESIDENTS_FRAMES_PER_SECOND", MANY),
                Map.entry("PERHELINJA_RESIDENTS_FRAMES_AT_ONCE", MANY),
                Map.entry("PERHELINJA_RESIDENTS_HELLO_SECONDS", "600"),
                Map.entry("PERHELINJA_RESIDENTS_IDLE_SECONDS", "600"),
                Map.entry("PERHELINJA_STAFF_SIGN_INS_PER_MINUTE", "1000"),
                Map.entry("PERHELINJA_WORKERS_AT_ONCE", "20"),
                Map.entry("PERHELINJA_WORKERS_AT_ONCE_MOST", "20")));
        Settings read = SettingsReader.read(
                        Files.readString(Path.of(SettingsReader.DEFAULTS)), Optional.empty(), settings)
                .value()
                .orElseThrow();
        return House.open(new House.Plan(
                        read,
                        guide,
                        guide::keep,
                        Map.of(),
                        Clock.systemUTC(),
                        before -> Draft.of(guide, files, Instant.now())))
                .await();
    }
}
