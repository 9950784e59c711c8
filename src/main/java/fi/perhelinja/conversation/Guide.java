package fi.perhelinja.conversation;

import fi.perhelinja.conversation.GuideReader.Learned;
import fi.perhelinja.conversation.GuideReader.Parts;
import fi.perhelinja.directory.Contact;
import fi.perhelinja.directory.Directory;
import fi.perhelinja.directory.Queue;
import fi.perhelinja.directory.Service;
import fi.perhelinja.flow.FlowReader;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Lists;
import fi.perhelinja.flow.World;
import fi.perhelinja.hours.Schedules;
import fi.perhelinja.text.Language;
import fi.perhelinja.understanding.Understanding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All that the guide knows, as {@link GuideReader} read it from one folder; and older flows that conversations stay on. */
public final class Guide implements Knowledge {

    /** Services shown when somebody asks in passing about hours or numbers. */
    private static final int ASIDE_AT_MOST = 3;

    private final Flows current;
    private final Lists lists;
    private final Learned learned;
    private final Directory directory;
    private final Schedules schedules;
    private final List<CannedReply> canned;
    private final CodeWords codeWords;
    private final CardWriter writer;
    private final Map<String, Flows> older = new ConcurrentHashMap<>();

    Guide(Parts parts, Learned learned) {
        this.current = parts.flows();
        this.lists = parts.lists();
        this.learned = learned;
        this.directory = parts.directory();
        this.schedules = parts.schedules();
        this.canned = parts.canned();
        this.codeWords = parts.codeWords();
        writer = new CardWriter(directory, schedules);
    }

    @Override
    public CodeWords codeWords() {
        return codeWords;
    }

    @Override
    public Flows current() {
        return current;
    }

    @Override
    public Optional<Flows> flows(String revision) {
        return revision.equals(current.revision()) ? Optional.of(current) : Optional.ofNullable(older.get(revision));
    }

    /** Reads older flows, for the conversations that began with them. What is wrong in them now was right then. */
    public void keep(String revision, Map<String, String> files) {
        older.computeIfAbsent(revision, r -> read(files));
    }

    /** Other flows with the services and queues of this guide, as far as they can be read. */
    public Flows read(Map<String, String> files) {
        return FlowReader.read(files, lists).value();
    }

    /** This guide with other flows: services, hours and understanding stay. */
    public Guide with(Flows flows) {
        return new Guide(new Parts(flows, lists, directory, schedules, canned, codeWords), learned);
    }

    @Override
    public Understanding understanding() {
        return learned.understanding().value();
    }

    Learned learned() {
        return learned;
    }

    /** Replies that workers keep ready. */
    public List<CannedReply> canned() {
        return canned;
    }

    public Directory directory() {
        return directory;
    }

    @Override
    public World world(Instant now, Staffing staffing) {
        return new Outlook(directory, schedules, staffing, now);
    }

    @Override
    public List<Card> cards(List<String> services, Language language, Instant now) {
        return services.stream()
                .flatMap(id -> directory.service(id).stream())
                .map(service -> writer.card(service, language, now))
                .toList();
    }

    @Override
    public Optional<Card.Way> line(Optional<String> municipality, Language language, Instant now) {
        return directory
                .line(municipality)
                .filter(directory::answered)
                .map(contact -> writer.card(contact, language, now).ways().get(0));
    }

    @Override
    public List<String> search(String words, Optional<String> municipality, int atMost) {
        return directory.search(words, municipality, atMost).stream()
                .map(Service::id)
                .toList();
    }

    @Override
    public Workbench workbench() {
        return new Workbench(
                directory.queues().stream().collect(Collectors.toMap(Queue::id, Queue::name)),
                canned,
                queues(Queue::chat),
                queues(Queue::callBacks));
    }

    private Set<String> queues(Predicate<Queue> which) {
        return directory.queues().stream().filter(which).map(Queue::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The services that the talk is about; the line itself, when it is about none yet. */
    @Override
    public List<Card> aside(Optional<String> topic, Optional<String> municipality, Language language, Instant now) {
        List<String> found = topic.map(t -> world(now, Staffing.NOBODY)
                        .services(
                                municipality
                                        .map(m -> Map.of("topic", t, "municipality", m))
                                        .orElse(Map.of("topic", t)),
                                ASIDE_AT_MOST))
                .orElse(List.of());
        if (!found.isEmpty()) {
            return cards(found, language, now);
        }
        Optional<Contact> line = directory.line(municipality);
        return line.map(contact -> writer.card(contact, language, now)).stream().toList();
    }

    /** Whether one of the ways to a service is open at {@code now}. */
    static boolean open(Directory directory, Schedules schedules, Service service, Instant now) {
        return directory.contactsOf(service).stream()
                .filter(Contact::reachable)
                .anyMatch(contact -> Outlook.open(schedules, contact.schedule(), now));
    }
}
