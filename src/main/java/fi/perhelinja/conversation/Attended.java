package fi.perhelinja.conversation;

import fi.perhelinja.conversation.Decision.Accepted;
import fi.perhelinja.conversation.Decision.Reason;
import fi.perhelinja.conversation.Decision.Refused;
import fi.perhelinja.flow.Answer;
import fi.perhelinja.flow.Effect;
import fi.perhelinja.flow.Effect.Choice;
import fi.perhelinja.flow.Input;
import fi.perhelinja.flow.Meaning;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.flow.State.Question;
import fi.perhelinja.flow.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a resident does while a worker has the conversation. All of it is kept, danger is read as ever, and the guide says
 * nothing; only a question that the worker gave is taken as answered.
 */
final class Attended {

    private final Conversation conversation;
    private final Function<Input, Turn> engine;

    /** @param engine what the flow makes of an input, from where it stands */
    Attended(Conversation conversation, Function<Input, Turn> engine) {
        this.conversation = conversation;
        this.engine = engine;
    }

    Decision say(Event.Said said, Meaning meaning) {
        List<Event> events = new ArrayList<>(List.of(said));
        List<String> fresh = meaning.signals().stream()
                .filter(signal -> !conversation.signals().contains(signal))
                .toList();
        if (!fresh.isEmpty()) {
            events.add(new Event.DangerHeard(fresh));
        }
        form().ifPresent(form ->
                events.addAll(filled(new Input.LearnedFrom(form.step(), new Input.Said(said.text(), meaning)))));
        return new Accepted(events);
    }

    Decision choose(Command.Choose command) {
        Optional<Choice> choice = form().filter(f -> f.step().equals(command.step())).stream()
                .flatMap(f -> f.choices().stream())
                .filter(c -> c.value().equals(command.value()))
                .findFirst();
        if (choice.isEmpty()) {
            return new Refused(Reason.ATTENDED);
        }
        List<Event> events = new ArrayList<>();
        events.add(new Event.Chose(
                command.id().orElseThrow(),
                command.step(),
                command.value(),
                choice.get().label()));
        events.addAll(filled(new Input.Learned(command.step(), command.value())));
        return new Accepted(events);
    }

    private Optional<Question> form() {
        return conversation.attendance().asking();
    }

    private List<Event> filled(Input input) {
        Turn turn = engine.apply(input);
        List<Event> events = new ArrayList<>();
        for (Effect effect : turn.effects()) {
            if (effect instanceof Effect.Understood understood) {
                Answer answer = understood.answers().get(0);
                events.add(new Event.FormFilled(
                        answer.step(), Optional.of(answer.slot()), answer.value(), answer.label()));
                events.add(new Event.Moved(turn.state()));
            }
        }
        return events;
    }

    Decision speak(Command.Speak command) {
        Turn turn = engine.apply(new Input.Spoken(command.language()));
        return new Accepted(List.of(
                new Event.LanguageChanged(command.id(), turn.state().language()), new Event.Moved(turn.state())));
    }

    /** The button for danger rings with the worker; all the others are the guide's. */
    Decision wish(Command.Wish command) {
        return command.pattern() == Pattern.DANGER
                ? new Accepted(List.of(
                        new Event.Wished(
                                command.id().orElseThrow(), command.pattern().tag()),
                        new Event.DangerHeard(List.of())))
                : new Refused(Reason.ATTENDED);
    }
}
