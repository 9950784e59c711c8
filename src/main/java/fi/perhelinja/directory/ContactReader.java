package fi.perhelinja.directory;

import fi.perhelinja.directory.Contact.Kind;
import fi.perhelinja.text.Entry;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Yaml.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads {@code contacts.yaml}.
 *
 * <pre>
 * contacts:
 *   nollalinja-phone:
 *     kind: phone                     # phone, chat, web, visit or sms
 *     name: {fi: Nollalinja, sv: Nollinjen, en: Nollalinja}
 *     address: 080 005 005            # left out: not known, for the operator to fill in
 *     schedule: always                # an id of hours.yaml; left out: not known
 *     hours-note: {fi: …}             # hours that no schedule can say
 *     languages: [fi, sv, en]         # left out: not known
 *     price: {fi: Maksuton, …}
 *     source: nollalinja.fi
 *     verified-on: 2026-11            # a day, a month or a year
 *     status: check                   # verified when it is left out
 *     why: what is to be checked
 * </pre>
 */
final class ContactReader {

    /** Only https: a link that a resident in danger opens must not be read on its way. */
    private static final Pattern WEB = Pattern.compile("https://[a-z0-9-]+(\\.[a-z0-9-]+)+(/\\S*)?");

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ]{1,19}");

    private final Shelf shelf;
    private final Set<String> schedules;

    ContactReader(Shelf shelf, Set<String> schedules) {
        this.shelf = shelf;
        this.schedules = schedules;
    }

    void read(Entry root) {
        Facts.each(root, "contacts", this::contact);
    }

    private void contact(Text id, Entry entry) {
        List<String> kinds = Arrays.stream(Kind.values()).map(Kind::id).toList();
        entry.need("kind");
        Kind kind = entry.oneOf("kind", "kind", kinds).flatMap(Kind::find).orElse(Kind.WEB);
        Contact contact = new Contact(
                id.value(),
                kind,
                Facts.neededWords(entry, "name"),
                address(entry, kind),
                Facts.known(entry, "schedule", "schedule", schedules).stream().findFirst(),
                Facts.words(entry, "hours-note"),
                languages(entry),
                Facts.words(entry, "price"),
                Facts.verification(entry),
                id.at());
        if (!entry.has("address") && contact.verification().sure()) {
            entry.problems()
                    .error(id.at(), "missing-key", "\"address\" is missing; what is not known has \"status: check\".");
        }
        shelf.contacts().put(contact.id(), contact);
    }

    private static Optional<String> address(Entry entry, Kind kind) {
        Optional<String> address = entry.text("address");
        boolean right = address.isEmpty()
                || switch (kind) {
                    case PHONE, SMS -> NUMBER.matcher(address.get()).matches();
                    case CHAT, WEB -> WEB.matcher(address.get()).matches();
                    case VISIT -> true;
                };
        if (!right) {
            String form =
                    kind == Kind.PHONE || kind == Kind.SMS ? "a number: digits and spaces" : "an https:// address";
            entry.problems().error(entry.at("address"), "address", "Here the address is " + form + ".");
            return Optional.empty();
        }
        return address;
    }

    private static List<String> languages(Entry entry) {
        List<String> tags = Arrays.stream(Language.values()).map(Language::tag).toList();
        return Facts.known(entry, "languages", "language", tags).stream()
                .map(t -> t.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
