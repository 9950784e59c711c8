package fi.perhelinja.flow;

import fi.perhelinja.text.Language;
import fi.perhelinja.text.Localized;
import fi.perhelinja.text.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A small guide of its own for the tests of flows, with the lists and the world around it. */
public final class House {

    public static final Lists LISTS = new Lists(
            Map.of("municipalities", municipalities()),
            Set.of("clinic", "crisis-line"),
            Set.of("family-guidance"),
            Set.of("emergency-number", "line-hours"));

    private static final Map<String, String> FILES = load("house");

    private House() {}

    private static Map<String, Localized> municipalities() {
        Map<String, Localized> all = new LinkedHashMap<>();
        all.put("kerava", new Localized(Map.of(Language.FI, "Kerava", Language.SV, "Kervo")));
        all.put("vantaa", new Localized(Map.of(Language.FI, "Vantaa", Language.SV, "Vanda")));
        return all;
    }

    static Map<String, String> files() {
        return new HashMap<>(FILES);
    }

    static Map<String, String> load(String folder) {
        try (Stream<Path> paths = Files.list(Path.of("src/test/resources/flow", folder))) {
            Map<String, String> files = new HashMap<>();
            for (Path path : paths.toList()) {
                files.put("flows/" + path.getFileName(), Files.readString(path));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Flows flows() {
        return read(FILES);
    }

    /** The house with one flow beside it, which must be without problems. */
    static Flows flowsWith(String name, String content) {
        Map<String, String> files = files();
        files.put("flows/" + name + ".yaml", content);
        return read(files);
    }

    private static Flows read(Map<String, String> files) {
        Reading<Flows> reading = FlowReader.read(files, LISTS);
        if (!reading.problems().isEmpty()) {
            throw new AssertionError("problems: " + reading.problems());
        }
        return reading.value();
    }

    /** A world in which people answer, or do not, and a clinic helps with everything. */
    public record TestWorld(boolean isOpen, List<String> found) implements World {

        @Override
        public List<String> services(Map<String, String> slots, int atMost) {
            return found.subList(0, Math.min(found.size(), atMost));
        }

        @Override
        public boolean knows(String service) {
            return LISTS.services().contains(service);
        }

        @Override
        public boolean open(String queue) {
            return isOpen;
        }

        @Override
        public boolean callsBack(String queue) {
            return isOpen;
        }

        @Override
        public Optional<String> word(String name, Language language) {
            return Optional.of(name).filter("emergency-number"::equals).map(n -> "112");
        }
    }

    public static TestWorld open() {
        return new TestWorld(true, List.of("clinic"));
    }

    static TestWorld closed() {
        return new TestWorld(false, List.of("clinic"));
    }
}
