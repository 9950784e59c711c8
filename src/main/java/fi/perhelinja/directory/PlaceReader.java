package fi.perhelinja.directory;

import fi.perhelinja.text.Entry;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Yaml.Mark;
import fi.perhelinja.text.Yaml.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads {@code municipalities.yaml} and {@code queues.yaml}.
 *
 * <pre>
 * counties:
 *   ita-uusimaa:
 *     name: {fi: Itä-Uusimaa, sv: Östra Nyland, en: Itä-Uusimaa}
 *     line: family-line-ita-uusimaa           # a contact
 *     line-until-known: medical-helpline      # serves while the line has no number
 * municipalities:
 *   loviisa: {name: {fi: Loviisa, …}, code: 434, county: ita-uusimaa, forms: [loviisassa, lovisa]}
 * </pre>
 *
 * <pre>
 * line: family-line-ita-uusimaa               # the contact when the municipality is not known
 * queues:
 *   family-guidance: {name: {…}, chat: false, call-backs: false, schedule: weekdays-9-15}
 * </pre>
 */
final class PlaceReader {

    private static final Pattern CODE = Pattern.compile("\\d{3}");

    private final Shelf shelf;
    private final Set<String> schedules;
    private final List<Text> contacts = new ArrayList<>();

    PlaceReader(Shelf shelf, Set<String> schedules) {
        this.shelf = shelf;
        this.schedules = schedules;
    }

    void municipalities(String file, Entry root) {
        Facts.each(root, "counties", this::county);
        Facts.each(root, "municipalities", this::municipality);
        if (shelf.municipalities().isEmpty()) {
            root.problems().error(new Mark(file, 1, 1), "missing-key", "No municipality is served.");
        }
    }

    private void county(Text id, Entry entry) {
        String line = entry.needText("line");
        entry.textAt("line").ifPresent(contacts::add);
        entry.textAt("line-until-known").ifPresent(contacts::add);
        shelf.counties()
                .put(
                        id.value(),
                        new County(
                                id.value(),
                                Facts.neededWords(entry, "name"),
                                line,
                                entry.text("line-until-known"),
                                id.at()));
    }

    private void municipality(Text id, Entry entry) {
        entry.need("county");
        String county = Facts.known(entry, "county", "county", shelf.counties().keySet()).stream()
                .findFirst()
                .orElse("");
        String code = entry.needText("code");
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            entry.problems().error(entry.at("code"), "code", "The code of a municipality is three digits, as 092.");
        }
        shelf.municipalities()
                .put(
                        id.value(),
                        new Municipality(
                                id.value(),
                                code,
                                Facts.neededWords(entry, "name"),
                                county,
                                entry.words("forms"),
                                id.at()));
    }

    void queues(String file, Entry root) {
        shelf.line(root.text("line"));
        root.textAt("line").ifPresent(contacts::add);
        Facts.each(root, "queues", (id, entry) -> {
            Optional<String> schedule = Facts.known(entry, "schedule", "schedule", schedules).stream()
                    .findFirst();
            Queue queue = new Queue(
                    id.value(),
                    Facts.neededWords(entry, "name"),
                    entry.flag("chat", false),
                    entry.flag("call-backs", false),
                    schedule,
                    id.at());
            shelf.queues().put(queue.id(), queue);
        });
        if (shelf.queues().isEmpty()) {
            root.problems().error(new Mark(file, 1, 1), "missing-key", "There is no queue.");
        }
    }

    /** Tells the contacts that are named here and nowhere described; called when all files are read. */
    void check(Problems problems) {
        contacts.forEach(
                contact -> Facts.known(contact, "contact", shelf.contacts().keySet(), problems));
    }
}
