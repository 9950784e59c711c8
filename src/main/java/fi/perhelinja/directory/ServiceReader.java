package fi.perhelinja.directory;

import fi.perhelinja.directory.Service.Audience;
import fi.perhelinja.text.Entry;
import fi.perhelinja.text.Localized;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Yaml.Text;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads {@code services.yaml}.
 *
 * <pre>
 * services:
 *   family-counselling:
 *     name: {fi: Kasvatus- ja perheneuvonta, sv: …, en: …, fi-simple: …}
 *     description: {fi: …, sv: …, en: …}
 *     topics: [parenting, neuropsychiatric]     # what it is for
 *     also: [separation_custody]                # what it helps with too
 *     ages: [under-1, from-1-to-6]              # left out: any
 *     about: [child]                            # left out: anybody
 *     audience: [minors]                        # left out: everybody
 *     keywords: [perheneuvola]
 *     price: {fi: Maksuton, …}
 *     next: {fi: …}
 *     places:                                   # left out: everywhere, and "contacts" stands here
 *       vantaa-kerava: {contacts: [family-line-vantaa-kerava]}      # a county …
 *       loviisa: {contacts: [family-line-ita-uusimaa], next: {…}}   # … or a municipality
 *     source: …
 *     verified-on: 2026
 * </pre>
 *
 * With places it is as many services, {@code family-counselling-vantaa-kerava} and so on: their texts are written once.
 */
final class ServiceReader {

    private static final List<String> AGES =
            List.of("unborn", "under-1", "from-1-to-6", "from-7-to-12", "from-13-to-17", "adult");
    private static final List<String> ABOUT = List.of("child", "self", "partner", "relative", "professional");

    private final Shelf shelf;
    private final Set<String> topics;

    ServiceReader(Shelf shelf, Set<String> topics) {
        this.shelf = shelf;
        this.topics = topics;
    }

    void read(Entry root) {
        Facts.each(root, "services", this::service);
    }

    private void service(Text id, Entry entry) {
        Service everywhere = new Service(
                id.value(),
                Facts.neededWords(entry, "name"),
                Facts.neededWords(entry, "description"),
                Facts.known(entry, "topics", "topic", topics),
                Facts.known(entry, "also", "topic", topics),
                Set.of(),
                contacts(entry, entry.has("places")),
                Set.copyOf(Facts.known(entry, "ages", "age", AGES)),
                Set.copyOf(Facts.known(entry, "about", "about", ABOUT)),
                audience(entry),
                entry.words("keywords"),
                Facts.words(entry, "price"),
                Facts.words(entry, "next"),
                Facts.verification(entry),
                id.at());
        if (entry.has("places")) {
            Facts.each(entry, "places", (place, there) -> there(everywhere, place, there));
        } else {
            put(everywhere, entry.problems());
        }
    }

    private void there(Service service, Text place, Entry there) {
        List<String> contacts = contacts(there, false);
        Localized next = Facts.words(there, "next");
        Set<String> municipalities = municipalities(place, there.problems());
        // A service without municipalities would serve everywhere: of an unknown place nothing is kept.
        if (!municipalities.isEmpty()) {
            put(service.at(place, municipalities, contacts, next), there.problems());
        }
    }

    private void put(Service service, Problems problems) {
        if (shelf.services().putIfAbsent(service.id(), service) != null) {
            problems.error(service.mark(), "duplicate-service", "There are two services \"" + service.id() + "\".");
        }
    }

    private Set<String> municipalities(Text place, Problems problems) {
        if (shelf.municipalities().containsKey(place.value())) {
            return Set.of(place.value());
        }
        Set<String> known = new LinkedHashSet<>(shelf.counties().keySet());
        known.addAll(shelf.municipalities().keySet());
        Facts.known(place, "place", known, problems);
        return shelf.municipalities().values().stream()
                .filter(m -> m.county().equals(place.value()))
                .map(Municipality::id)
                .collect(Collectors.toSet());
    }

    private List<String> contacts(Entry entry, boolean elsewhere) {
        if (elsewhere == entry.has("contacts")) {
            entry.problems()
                    .error(
                            entry.at(),
                            elsewhere ? "contacts" : "missing-key",
                            elsewhere
                                    ? "A service with \"places\" has its contacts there."
                                    : "\"contacts\" is missing.");
        }
        return Facts.known(entry, "contacts", "contact", shelf.contacts().keySet());
    }

    private static Set<Audience> audience(Entry entry) {
        List<String> known = Arrays.stream(Audience.values())
                .map(a -> a.name().toLowerCase(Locale.ROOT))
                .toList();
        return Facts.known(entry, "audience", "audience", known).stream()
                .map(a -> Audience.valueOf(a.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }
}
