package fi.perhelinja.directory;

import fi.perhelinja.text.Localized;
import fi.perhelinja.text.Yaml.Mark;
import fi.perhelinja.text.Yaml.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A service to families.
 *
 * @param topics what it is first of all for
 * @param also what it helps with too
 * @param municipalities ids of those it serves; empty for everywhere in Finland
 * @param contacts ids, the best way first
 * @param ages bands of the child's age that it is for; empty for any
 * @param about whom the contact is about ({@code child, self, …}); empty for anybody
 * @param audience for whom it answers; empty for everybody
 * @param keywords other words by which people look for it
 * @param price without words when not known
 * @param next what happens next and how soon; without words when not known
 */
public record Service(
        String id,
        Localized name,
        Localized description,
        List<String> topics,
        List<String> also,
        Set<String> municipalities,
        List<String> contacts,
        Set<String> ages,
        Set<String> about,
        Set<Audience> audience,
        List<String> keywords,
        Localized price,
        Localized next,
        Verification verification,
        Mark mark) {

    /** Who may use a service that is not for everybody. */
    public enum Audience {
        MINORS,
        YOUNG,
        ADULTS
    }

    public Service {
        topics = List.copyOf(topics);
        also = List.copyOf(also);
        municipalities = Set.copyOf(municipalities);
        contacts = List.copyOf(contacts);
        ages = Set.copyOf(ages);
        about = Set.copyOf(about);
        audience = Set.copyOf(audience);
        keywords = List.copyOf(keywords);
    }

    public boolean everywhere() {
        return municipalities.isEmpty();
    }

    /** Whether somebody who lives there can use it; when it is not known where, only what serves everywhere. */
    public boolean serves(Optional<String> municipality) {
        return everywhere() || municipality.filter(municipalities::contains).isPresent();
    }

    public boolean helpsWith(String topic) {
        return topics.contains(topic) || also.contains(topic);
    }

    /** The same service as it is in one place, with an id of its own. */
    Service at(Text place, Set<String> served, List<String> contactsThere, Localized nextThere) {
        return new Service(
                id + "-" + place.value(),
                name,
                description,
                topics,
                also,
                served,
                contactsThere,
                ages,
                about,
                audience,
                keywords,
                price,
                nextThere.texts().isEmpty() ? next : nextThere,
                verification,
                place.at());
    }
}
