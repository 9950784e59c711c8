package fi.perhelinja.directory;

import fi.perhelinja.text.Localized;
import fi.perhelinja.text.Yaml.Mark;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A way to reach somebody.
 *
 * @param address a number, a web address or a street address, as shown; empty when it is not known, and is for the operator
 *     of the guide to fill in
 * @param schedule id of a schedule of hours; empty when the hours are not known
 * @param hoursNote hours in words, for those that no schedule can say; without words when there is nothing to add
 * @param languages tags of the languages served; empty when not known
 * @param price without words when not known
 * @param mark where it stands in its file
 */
public record Contact(
        String id,
        Kind kind,
        Localized name,
        Optional<String> address,
        Optional<String> schedule,
        Localized hoursNote,
        List<String> languages,
        Localized price,
        Verification verification,
        Mark mark) {

    public enum Kind {
        PHONE,
        CHAT,
        WEB,
        VISIT,
        SMS;

        /** Its name in files and frames: {@code phone}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> find(String id) {
            return Arrays.stream(values()).filter(k -> k.id().equals(id)).findFirst();
        }
    }

    public Contact {
        languages = List.copyOf(languages);
    }

    /** Whether there is anything to call, open or go to. */
    public boolean reachable() {
        return address.isPresent();
    }

    /** What a link opens: {@code tel:}, {@code sms:} or {@code https:}; empty for a place, or when there is no address. */
    public Optional<String> href() {
        return switch (kind) {
            case PHONE -> address.map(a -> "tel:" + digits(a));
            case SMS -> address.map(a -> "sms:" + digits(a));
            case CHAT, WEB -> address;
            case VISIT -> Optional.empty();
        };
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9+]", "");
    }
}
