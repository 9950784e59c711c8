package fi.perhelinja.flow;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.text.Language;
import fi.perhelinja.text.Localized;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A worker reads beside each answer what was asked, and never the name of a slot. */
final class SlotNamesTest {

    private static final List<Language> SCREENS = List.of(Language.FI, Language.SV, Language.EN);

    @Test
    void everySlotOfTheShippedFlowsHasANameInTheLanguagesOfTheStaff() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.list(Path.of("flows"))) {
            for (Path file :
                    all.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        Lists none = new Lists(Map.of(), Set.of(), Set.of(), Set.of());
        Flows flows = FlowReader.read(files, none).value();
        Map<String, Localized> names = flows.lists().values().get(Lists.SLOTS);
        assertThat(names.keySet()).containsAll(flows.slots().keySet());
        for (Language language : SCREENS) {
            assertThat(names.values())
                    .allSatisfy(n -> assertThat(n.in(language)).isNotBlank());
        }
    }
}
