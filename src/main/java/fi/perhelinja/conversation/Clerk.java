package fi.perhelinja.conversation;

import fi.perhelinja.conversation.Decision.Accepted;
import fi.perhelinja.conversation.Decision.Known;
import fi.perhelinja.conversation.Decision.Reason;
import fi.perhelinja.conversation.Decision.Refused;
import fi.perhelinja.conversation.Event.Ending;
import fi.perhelinja.flow.Answer;
import fi.perhelinja.flow.Ask;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Effect;
import fi.perhelinja.flow.Engine;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Input;
import fi.perhelinja.flow.Meaning;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.flow.State;
import fi.perhelinja.flow.Trace;
import fi.perhelinja.flow.Turn;
import fi.perhelinja.flow.World;
import fi.perhelinja.text.Language;
import fi.perhelinja.understanding.Understood;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides what a command leads to. Pure: the same conversation, command, surroundings and time give the same decision. Danger is
 * read in every word of a resident before all else. While a worker has it, the guide is silent: see {@link Attended}.
 */
public final class Clerk {

    private final Surroundings around;
    private final Knowledge knowledge;
    private final Conversation conversation;
    private final Instant now;
    private final Trace trace;
    private final Numbers numbers;

    private Clerk(Surroundings around, Conversation conversation, Command command, Instant now, Trace trace) {
        this.around = around;
        this.knowledge = around.knowledge();
        this.conversation = conversation;
        this.now = now;
        this.trace = trace;
        numbers = Numbers.of(conversation, command, knowledge);
    }

    public static Decision decide(Conversation conversation, Command command, Surroundings around, Instant now) {
        return decide(conversation, command, around, now, Trace.NONE);
    }

    /** @param trace is told why the guide goes as it does */
    public static Decision decide(
            Conversation conversation, Command command, Surroundings around, Instant now, Trace trace) {
        Clerk clerk = new Clerk(around, conversation, command, now, trace);
        return command.id()
                .flatMap(conversation::numberOf)
                .<Decision>map(Known::new)
                .or(() -> clerk.refusal(command).map(Refused::new))
                .orElseGet(() -> clerk.covering(command));
    }

    /** Numbers are taken out of every command before anything is made of it. */
    private Decision covering(Command command) {
        return numbers.beside(command.covered(numbers::cover).ask(this));
    }

    private Optional<Reason> refusal(Command command) {
        if (command instanceof Command.Open
                || command instanceof CallCommand.Begin
                || command instanceof CallCommand.Log) {
            return Optional.empty();
        }
        if (command instanceof StaffCommand) {
            return conversation.opened().isEmpty() ? Optional.of(Reason.ENDED) : Optional.empty();
        }
        if (conversation.blockedAt(now)) {
            return Optional.of(Reason.BLOCKED);
        }
        boolean left = conversation.ending().filter(e -> e != Ending.IDLE).isPresent();
        // Whom the handler told to go on in the chat comes in, though the call was wrapped up meanwhile.
        boolean after = command instanceof Command.Rate || command instanceof Command.ComeIn;
        boolean closed = conversation.ending().equals(Optional.of(Ending.CLOSED));
        if ((left && !(after && closed)) || conversation.opened().isEmpty()) {
            return Optional.of(Reason.ENDED);
        }
        boolean parting = command instanceof Command.Leave || command instanceof Command.Close;
        return conversation.number() >= Conversation.MOST_COMMITS && !parting
                ? Optional.of(Reason.FULL)
                : Optional.empty();
    }

    Decision open(Command.Open command) {
        return new Accepted(begun(command.channel(), command.language(), command.flow(), command.tokenHash()));
    }

    /** The beginning of a conversation, its opening first. */
    List<Event> begun(Channel channel, Language language, String flow, String tokenHash) {
        Flows flows = knowledge.current();
        Turn turn = Engine.begin(flows, flow, channel, language, world(), trace);
        List<Event> events = new ArrayList<>();
        events.add(new Event.Opened(channel, language, flow, flows.revision(), tokenHash));
        events.addAll(minutes(flows).of(turn));
        return events;
    }

    Decision say(Command.Say command) {
        if (command.text().isBlank()) {
            return new Refused(Reason.EMPTY);
        }
        if (command.text().length() > Conversation.LONGEST_TEXT) {
            return new Refused(Reason.TOO_LONG);
        }
        Understood understood = knowledge.understanding().read(command.text(), Optional.of(conversation.language()));
        String text = Mask.over(command.text(), understood.identityCodes());
        boolean masked = !understood.identityCodes().isEmpty();
        Meaning meaning = Interpreter.of(understood, conversation.language(), numbers.first());
        Event.Said said = new Event.Said(command.id().orElseThrow(), text, masked);
        if (attended()) {
            return beside().say(said, meaning);
        }
        List<Event> events = new ArrayList<>(List.of(said));
        Turn turn = take(new Input.Said(text, meaning));
        if (masked) {
            events.addAll(warning());
        }
        events.addAll(minutes(flows()).of(turn));
        return new Accepted(events);
    }

    Decision choose(Command.Choose command) {
        if (attended()) {
            return beside().choose(command);
        }
        String id = command.id().orElseThrow();
        Optional<State.Question> open = state().question().filter(q -> q.step().equals(command.step()));
        Optional<Effect.Choice> choice = open.flatMap(q -> q.choices().stream()
                .filter(c -> c.value().equals(command.value()))
                .findFirst());
        if (choice.isPresent()) {
            Event chose = new Event.Chose(
                    id, command.step(), command.value(), choice.get().label());
            return accepted(chose, new Input.Chose(command.step(), command.value()));
        }
        // A button further up, of a question answered since: the resident changes an earlier answer.
        return open.isEmpty() && answer(state(), command.step()).isPresent()
                ? change(new Command.Change(command.id(), command.step(), Optional.of(command.value())))
                : new Refused(Reason.NO_SUCH_ANSWER);
    }

    Decision change(Command.Change command) {
        if (attended()) {
            return new Refused(Reason.ATTENDED);
        }
        if (answer(state(), command.step()).isEmpty()) {
            return new Refused(Reason.NO_SUCH_ANSWER);
        }
        Turn turn = take(new Input.Changed(command.step(), command.value()));
        Optional<Answer> changed = answer(turn.state(), command.step());
        boolean taken = command.value().isEmpty() || changed.map(Answer::value).equals(command.value());
        if (!taken) {
            return new Refused(Reason.NO_SUCH_ANSWER);
        }
        String label = command.value().flatMap(v -> changed.map(Answer::label)).orElse("");
        List<Event> events = new ArrayList<>();
        events.add(new Event.Changed(command.id().orElseThrow(), command.step(), command.value(), label));
        events.addAll(minutes(flows()).of(turn));
        return new Accepted(events);
    }

    Decision fill(Command.Fill command) {
        if (attended()) {
            return new Refused(Reason.ATTENDED);
        }
        if (state().channel() != Channel.PHONE) {
            return new Refused(Reason.NO_SUCH_ANSWER);
        }
        return command.value()
                .map(value -> filled(command, value))
                .orElseGet(() -> answerFor(command.slot(), state())
                        .map(known -> change(new Command.Change(command.id(), known.step(), Optional.empty())))
                        .orElseGet(() -> new Refused(Reason.NO_SUCH_ANSWER)));
    }

    /** The engine passes over what fits no slot; then nothing is known of it afterwards. */
    private Decision filled(Command.Fill command, String value) {
        boolean asked = Engine.questions(flows()).stream().map(Ask::into).anyMatch(command.slot()::equals);
        Turn turn = take(new Input.Filled(command.slot(), value));
        Optional<String> before = answerFor(command.slot(), state()).map(Answer::value);
        Optional<Answer> now = answerFor(command.slot(), turn.state());
        // A number may be kept in another shape than it was told in.
        boolean took = now.map(Answer::value)
                .filter(v -> v.equals(value) || !before.equals(Optional.of(v)))
                .isPresent();
        if (!asked || !took) {
            return new Refused(Reason.NO_SUCH_ANSWER);
        }
        Answer answer = now.get();
        List<Event> events = new ArrayList<>();
        events.add(new Event.SlotFilled(command.id(), answer.step(), answer.slot(), answer.value(), answer.label()));
        events.addAll(written(turn));
        return new Accepted(events);
    }

    private static Optional<Answer> answerFor(String slot, State state) {
        return state.answers().stream().filter(a -> a.slot().equals(slot)).findFirst();
    }

    Decision wish(Command.Wish command) {
        if (attended()) {
            return beside().wish(command);
        }
        return accepted(
                new Event.Wished(command.id().orElseThrow(), command.pattern().tag()),
                new Input.Wished(command.pattern()));
    }

    Decision speak(Command.Speak command) {
        if (attended()) {
            return beside().speak(command);
        }
        return accepted(
                new Event.LanguageChanged(command.id(), command.language()), new Input.Switched(command.language()));
    }

    Decision stopWaiting(Command.StopWaiting command) {
        if (attended()) {
            return new Refused(Reason.ATTENDED);
        }
        if (conversation.attendance().waiting().isEmpty()) {
            return new Refused(Reason.NOT_WAITING);
        }
        return new Accepted(List.of(new Event.StoppedWaiting(command.id().orElseThrow())));
    }

    Attending attending() {
        return new Attending(conversation, around, this::take, now);
    }

    Calling calling() {
        return new Calling(this, conversation, around, now);
    }

    Decision leave(Command.Leave command) {
        return new Accepted(
                List.of(new Event.Ended(command.id(), command.quickly() ? Ending.LEFT_QUICKLY : Ending.LEFT)));
    }

    Decision rate(Command.Rate command) {
        if (command.words().length() > Conversation.LONGEST_TEXT) {
            return new Refused(Reason.TOO_LONG);
        }
        Understood understood = knowledge.understanding().read(command.words(), Optional.of(conversation.language()));
        String words = Mask.over(command.words(), understood.identityCodes());
        List<Event> events = new ArrayList<>();
        events.add(new Event.Rated(command.id().orElseThrow(), command.helped(), words));
        Meaning meaning = Interpreter.of(understood, conversation.language());
        if (!meaning.signals().isEmpty() && attended()) {
            events.add(new Event.DangerHeard(meaning.signals()));
        } else if (!meaning.signals().isEmpty()) {
            events.addAll(minutes(flows()).of(take(new Input.Said(words, Interpreter.dangerOf(meaning)))));
        }
        return new Accepted(events);
    }

    Decision fallSilent() {
        return attended() || state().question().isEmpty()
                ? new Accepted(List.of())
                : new Accepted(minutes(flows()).of(take(new Input.Silence())));
    }

    Decision close() {
        return conversation.ending().isPresent()
                ? new Refused(Reason.ENDED)
                : new Accepted(List.of(new Event.Ended(Optional.empty(), Ending.IDLE)));
    }

    private Decision accepted(Event event, Input input) {
        List<Event> events = new ArrayList<>();
        events.add(event);
        events.addAll(minutes(flows()).of(take(input)));
        return new Accepted(events);
    }

    /** What the guide says when a personal identity code was typed; it moves the flow nowhere. */
    private List<Event> warning() {
        Turn aside = take(new Input.Wished(Pattern.IDENTITY_CODE));
        List<Effect> words =
                aside.effects().stream().filter(e -> e instanceof Effect.Say).toList();
        return minutes(flows()).of(words);
    }

    /** What a turn of the flow leaves in the conversation. */
    List<Event> written(Turn turn) {
        return minutes(flows()).of(turn);
    }

    Turn take(Input input) {
        return take(state(), input);
    }

    Turn take(State from, Input input) {
        return Engine.take(flows(), from, input, world(), trace);
    }

    private Minutes minutes(Flows flows) {
        return new Minutes(flows, around, now);
    }

    /** Who is kept out is not, once danger was heard: no rule may stand between a person in danger and help. */
    private World world() {
        Staffing staffing = around.keptOut()
                .filter(until -> conversation.signals().isEmpty())
                .map(until -> around.staffing().keepingOut(until))
                .orElse(around.staffing());
        return knowledge.world(now, staffing);
    }

    private boolean attended() {
        return conversation.attended();
    }

    private Attended beside() {
        return new Attended(conversation, this::take);
    }

    private State state() {
        return conversation.state().orElseThrow();
    }

    /** Desk sees to it that the revision is at hand before it asks. */
    Flows flows() {
        return knowledge.flows(state().revision()).orElseThrow(() -> new MissingRevision(state().revision()));
    }

    private static Optional<Answer> answer(State state, String step) {
        return state.answers().stream().filter(a -> a.step().equals(step)).findFirst();
    }

    /** The flows that a conversation began with are not at hand: fetch them and ask again. */
    public static final class MissingRevision extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MissingRevision(String revision) {
            super("flows of revision " + revision + " are not at hand");
        }
    }
}
