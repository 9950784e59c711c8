package fi.perhelinja.directory;

import fi.perhelinja.directory.Service.Audience;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All that can be offered to families, and how it is reached. Unmodifiable; everything in the order of its file. */
public final class Directory {

    /** Most services that a search gives. */
    public static final int MOST_FOUND = 100;

    private final Map<String, Service> services;
    private final Map<String, Contact> contacts;
    private final Map<String, Municipality> municipalities;
    private final Map<String, County> counties;
    private final Map<String, Queue> queues;
    private final Optional<String> line;
    private final WordIndex words;

    Directory(Shelf shelf) {
        services = shelf.services();
        contacts = shelf.contacts();
        municipalities = shelf.municipalities();
        counties = shelf.counties();
        queues = shelf.queues();
        line = shelf.line();
        words = new WordIndex(services.values());
    }

    public Collection<Service> services() {
        return services.values();
    }

    public Collection<Contact> contacts() {
        return contacts.values();
    }

    public Collection<Municipality> municipalities() {
        return municipalities.values();
    }

    public Collection<County> counties() {
        return counties.values();
    }

    public Collection<Queue> queues() {
        return queues.values();
    }

    public Optional<Service> service(String id) {
        return Optional.ofNullable(services.get(id));
    }

    public Optional<Contact> contact(String id) {
        return Optional.ofNullable(contacts.get(id));
    }

    public Optional<Municipality> municipality(String id) {
        return Optional.ofNullable(municipalities.get(id));
    }

    public Optional<County> county(String id) {
        return Optional.ofNullable(counties.get(id));
    }

    public Optional<Queue> queue(String id) {
        return Optional.ofNullable(queues.get(id));
    }

    /** The contacts of a service, the best way first. */
    public List<Contact> contactsOf(Service service) {
        return service.contacts().stream().flatMap(id -> contact(id).stream()).toList();
    }

    /**
     * The line that a family calls when nothing else fits: that of its county, or what stands in for it while its number is
     * not known; the line of the whole guide when the municipality is not known.
     */
    public Optional<Contact> line(Optional<String> municipality) {
        Optional<County> county = municipality
                .flatMap(this::municipality)
                .map(Municipality::county)
                .flatMap(this::county);
        return county.flatMap(c -> contact(c.line())
                        .filter(Contact::reachable)
                        .or(() -> c.lineUntilKnown().flatMap(this::contact)))
                .or(() -> line.flatMap(this::contact));
    }

    /** Whether it is a line that our own call handlers answer. */
    public boolean answered(Contact contact) {
        return contact.reachable()
                && Stream.concat(line.stream(), counties.values().stream().map(County::line))
                        .anyMatch(contact.id()::equals);
    }

    /**
     * Services for a need: those whose own matter it is before those that help too, the local before the national, those
     * meant for just this writer before those for everybody. Deterministic; ties stay in the order of the file.
     */
    public List<Service> find(Need need, int atMost) {
        Optional<String> topic = need.topic();
        if (topic.isEmpty()) {
            return List.of();
        }
        Comparator<Service> order = Comparator.<Service, Boolean>comparing(
                        s -> !s.topics().contains(topic.get()))
                .thenComparing(Service::everywhere)
                .thenComparing(s -> !meantFor(s, need))
                .thenComparing(s -> s.topics().indexOf(topic.get()) + s.also().indexOf(topic.get()));
        return services.values().stream()
                .filter(s -> s.helpsWith(topic.get()) && s.serves(need.municipality()) && fits(s, need))
                .sorted(order)
                .limit(Math.min(Math.max(atMost, 0), MOST_FOUND))
                .toList();
    }

    /** Ids of {@link #find}, for slots of a flow by their usual names. */
    public List<String> find(Map<String, String> slots, int atMost) {
        return find(Need.of(slots), atMost).stream().map(Service::id).toList();
    }

    /** Services whose words begin like those of {@code query}, in any language; where all words are found, best first. */
    public List<Service> search(String query, Optional<String> municipality, int atMost) {
        List<Service> found = new ArrayList<>(words.find(query));
        found.removeIf(s -> municipality.isPresent() && !s.serves(municipality));
        return found.stream().limit(Math.min(Math.max(atMost, 0), MOST_FOUND)).toList();
    }

    /**
     * Whether nothing that was told speaks against it: not the age, not whom it is about. Who may use it only ranks: a
     * parent of a teenager who writes of herself must not be taken for the teenager and be left without.
     */
    private static boolean fits(Service service, Need need) {
        return need.childAge().filter(a -> !matches(service.ages(), a)).isEmpty()
                && need.about().filter(a -> !matches(service.about(), a)).isEmpty();
    }

    private static boolean matches(Set<String> wanted, String told) {
        return wanted.isEmpty() || wanted.contains(told);
    }

    private static boolean meantFor(Service service, Need need) {
        boolean forMinors = service.audience().contains(Audience.MINORS);
        boolean forAge = need.childAge().filter(service.ages()::contains).isPresent();
        return need.byMinor() ? forMinors : forAge && !forMinors;
    }
}
