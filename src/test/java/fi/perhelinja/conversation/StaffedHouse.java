package fi.perhelinja.conversation;

import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.House;
import fi.perhelinja.flow.World;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Localized;
import fi.perhelinja.understanding.Memory;
import fi.perhelinja.understanding.Understanding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A conversation in the small guide of the flows' tests, with workers at hand; what is said is decided by the clerk. */
final class StaffedHouse implements Knowledge {

    static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    static final Worker ANNA = new Worker("w-1", "Anna", "sosiaaliohjaaja");
    static final Worker BO = new Worker("w-2", "Bo", "");
    static final WrapUpRules RULES = new WrapUpRules(
            List.of(
                    new WrapUpRules.Outcome("helped", Localized.same("Autettu")),
                    new WrapUpRules.Outcome(
                            "need", Localized.same("Tuen tarve"), Optional.of(Clock.Kind.NEED_OF_SUPPORT))),
            Set.of(WrapUpRules.Field.TOPICS));

    /** Phrases of a topic that are enough for messages that are about none. */
    private static final int PHRASES = 4;

    private static final Understanding UNDERSTANDING = trained();

    private final Flows flows = House.flows();
    private Conversation conversation = Conversation.none("c1");
    private Instant now = START;
    private int ids;

    private static Understanding trained() {
        Path folder = Path.of("flows/phrases");
        Map<String, String> phrases = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                Path inside = folder.relativize(file);
                List<String> lines = Files.readAllLines(file);
                int kept = inside.getNameCount() == 2 ? Math.min(PHRASES, lines.size()) : lines.size();
                phrases.put(inside.toString(), String.join("\n", lines.subList(0, kept)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Understanding.train(phrases, Map.of(), Memory.NONE).value();
    }

    /** Somebody has asked for a person and waits. */
    static StaffedHouse waiting() {
        StaffedHouse house = new StaffedHouse();
        house.tell(new Command.Open(Channel.CHAT, Language.FI, "family-line", "hash"), Author.RESIDENT);
        house.tell(new Command.Choose(house.id(), "family-line/mind", "infant_coping"), Author.RESIDENT);
        house.tell(new Command.Change(house.id(), "family-line/mind", Optional.of("human_handover")), Author.RESIDENT);
        return house;
    }

    /** Anna has taken the conversation. */
    static StaffedHouse attended() {
        StaffedHouse house = waiting();
        house.staff(new StaffCommand.Claim(house.id(), ANNA));
        return house;
    }

    /** A phone call that {@code handler} has taken. */
    static StaffedHouse calling(Worker handler) {
        StaffedHouse house = new StaffedHouse();
        house.tell(new CallCommand.Begin(house.id(), handler, Language.FI, "family-line", "hash"), Author.STAFF);
        return house;
    }

    /** Nothing has happened. */
    static StaffedHouse empty() {
        return new StaffedHouse();
    }

    /** Nobody has asked for a person. */
    static StaffedHouse guided() {
        StaffedHouse house = new StaffedHouse();
        house.tell(new Command.Open(Channel.CHAT, Language.FI, "family-line", "hash"), Author.RESIDENT);
        return house;
    }

    Optional<String> id() {
        return Optional.of("i-" + ids++);
    }

    Conversation conversation() {
        return conversation;
    }

    Place place() {
        return conversation.place().orElseThrow();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Decision staff(StaffCommand command) {
        return tell(command, Author.STAFF);
    }

    Decision say(String words) {
        return tell(new Command.Say(id(), words), Author.RESIDENT);
    }

    Decision reply(Worker worker, String words) {
        return staff(new StaffCommand.Reply(id(), worker, conversation.number(), words));
    }

    Decision tell(Command command, Author author) {
        Decision decision = Clerk.decide(conversation, command, new Surroundings(this, Staffing.NOBODY, RULES), now);
        if (decision instanceof Decision.Accepted accepted && !accepted.events().isEmpty()) {
            conversation =
                    conversation.with(new Commit("c1", conversation.number() + 1, now, author, accepted.events()));
        }
        now = now.plusSeconds(1);
        return decision;
    }

    @Override
    public Flows current() {
        return flows;
    }

    @Override
    public Optional<Flows> flows(String revision) {
        return Optional.of(flows);
    }

    @Override
    public Understanding understanding() {
        return UNDERSTANDING;
    }

    @Override
    public World world(Instant at, Staffing staffing) {
        return House.open();
    }

    @Override
    public List<Card> cards(List<String> services, Language language, Instant at) {
        return services.stream()
                .filter("clinic"::equals)
                .map(id -> new Card(id, "Neuvola", "", Optional.empty(), Optional.empty(), List.of()))
                .toList();
    }

    @Override
    public List<Card> aside(Optional<String> topic, Optional<String> municipality, Language language, Instant at) {
        return List.of();
    }
}
