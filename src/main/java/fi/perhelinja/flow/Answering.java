package fi.perhelinja.flow;

import fi.perhelinja.flow.Folding.Given;
import fi.perhelinja.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers: recorded, changed, taken back. */
final class Answering {

    /** Told when no question was open. Addresses have a slash, so neither of these is one. */
    static final String NO_QUESTION = "";

    /** Known from an earlier round of the flow: from its start on, when answers are folded. */
    static final String FROM_START = ".";

    private Answering() {}

    /** The question that is open. */
    static Optional<Ask> open(Walk walk) {
        return walk.top().waiting.flatMap(walk.flows()::question);
    }

    /** What the flow knows of its topic, by whatever name the slot goes. */
    static Optional<String> topic(Walk walk) {
        return topicAnswer(walk).map(Answer::value);
    }

    static Optional<Answer> topicAnswer(Walk walk) {
        return walk.answers.stream().filter(a -> isTopic(walk, a.slot())).findFirst();
    }

    static boolean isTopic(Walk walk, String slot) {
        return walk.flows()
                .slot(slot)
                .filter(s -> s instanceof Slot.Listed l && l.list().equals(Lists.TOPICS))
                .isPresent();
    }

    static Optional<String> accept(Walk walk, String slot, String value) {
        return walk.flows().slot(slot).flatMap(s -> s.accept(value, walk.flows().lists()));
    }

    /** Records the answer to the question that is open. */
    static Answer answer(Walk walk, Ask ask, String value) {
        Answer answer = new Answer(ask.address(), ask.into(), value, label(walk, ask, value), false);
        ask.choices().stream().filter(o -> o.value().equals(value)).forEach(o -> walk.pass(o.at()));
        answerAs(walk, ask, answer);
        return answer;
    }

    /** The same, with the words in which it was answered once, be it at another question for the same. */
    static void answerAs(Walk walk, Ask ask, Answer answer) {
        put(walk, answer);
        if (walk.layers.size() > 1) {
            walk.passing.put(ask.into(), walk.road().waiting.orElse(NO_QUESTION));
        }
        if (ask.into().equals(OwnSlots.LANGUAGE)) {
            Language.find(answer.value()).ifPresent(l -> speak(walk, l));
        }
    }

    /** Records an answer that no question of the road got. */
    static void tell(Walk walk, Answer answer) {
        tell(walk, answer, walk.road().waiting.orElse(NO_QUESTION));
    }

    static void tell(Walk walk, Answer answer, String at) {
        put(walk, answer);
        walk.passing.put(answer.slot(), at);
    }

    /**
     * The flow begins another round ({@code forget}): what is not forgotten is known from its start on, as the questions
     * that led here are behind.
     */
    static void nextRound(Walk walk, List<String> forgotten) {
        forgotten.forEach(slot -> forget(walk, slot));
        if (walk.layers.size() == 1) {
            walk.answers.forEach(a -> walk.passing.put(a.slot(), FROM_START));
            walk.givenUp.clear();
        }
    }

    /** Records what was told although another question is open. */
    static Answer inPassing(Walk walk, String slot, String value) {
        Answer answer = beside(walk, slot, value);
        tell(walk, answer);
        return answer;
    }

    /** Records what was told in an earlier round of the flow. */
    static void knownFromStart(Walk walk, String slot, String value) {
        tell(walk, beside(walk, slot, value), FROM_START);
    }

    static Answer beside(Walk walk, String slot, String value) {
        String step = walk.flows().questionOf(slot).or(() -> walk.top().waiting).orElse(walk.flow());
        String label = walk.flows()
                .question(step)
                .map(ask -> label(walk, ask, value))
                .orElse(walk.flows().label(slot, value, walk.language()));
        return new Answer(step, slot, value, label, true);
    }

    private static void put(Walk walk, Answer answer) {
        forget(walk, answer.slot());
        walk.answers.add(answer);
        if (!answer.slot().equals(OwnSlots.LANGUAGE)) {
            walk.slots.put(answer.slot(), answer.value());
        }
        if (isTopic(walk, answer.slot())) {
            OtherTopics.drop(walk, answer.value());
        }
    }

    static void forget(Walk walk, String slot) {
        walk.answers.removeIf(a -> a.slot().equals(slot));
        walk.passing.remove(slot);
        walk.slots.remove(slot);
        walk.spare = walk.spare.stream().filter(a -> !a.slot().equals(slot)).toList();
    }

    static String label(Walk walk, Ask ask, String value) {
        return ask.shown(walk.flows(), walk.language()).stream()
                .filter(c -> c.value().equals(value))
                .map(Effect.Choice::label)
                .findFirst()
                .orElse(walk.flows().label(ask.into(), value, walk.language()));
    }

    /** The open question is answered: on from there. */
    static void goOn(Walk walk, Ask ask) {
        if (walk.layers.size() == 1 && !walk.spare.isEmpty()) {
            Folding.again(walk, ask);
        } else {
            walk.stopWaiting();
            walk.goOn(ask);
        }
    }

    /**
     * Gives an earlier answer anew, or takes it back.
     *
     * @return whether there was such an answer, and the slot can have that value
     */
    static boolean change(Walk walk, String step, Optional<String> value) {
        Optional<Answer> old =
                walk.answers.stream().filter(a -> a.step().equals(step)).findFirst();
        Optional<String> accepted = old.flatMap(o -> value.flatMap(v -> accept(walk, o.slot(), v)));
        if (old.isEmpty() || (value.isPresent() && accepted.isEmpty())) {
            return false;
        }
        Answer answer = old.get();
        boolean interrupting = !answer.inPassing()
                && Optional.ofNullable(walk.passing.get(answer.slot()))
                        .filter(at -> !at.equals(FROM_START))
                        .isPresent();
        List<Given> givens = new ArrayList<>();
        for (Given given : Folding.givens(walk, walk.answers)) {
            if (!given.answer().equals(answer)) {
                givens.add(given);
            } else if (accepted.isPresent()) {
                givens.add(given.with(renewed(walk, answer, accepted.get())));
            }
        }
        givens.addAll(Folding.givens(walk, walk.spare));
        Folding.apply(walk, givens);
        if (interrupting) {
            walkAgain(walk, step);
        }
        return true;
    }

    private static Answer renewed(Walk walk, Answer answer, String value) {
        String label = walk.flows()
                .question(answer.step())
                .map(ask -> label(walk, ask, value))
                .orElse(walk.flows().label(answer.slot(), value, walk.language()));
        return new Answer(answer.step(), answer.slot(), value, label, answer.inPassing());
    }

    /** An answer that was given in an interruption has changed: the interruption is walked again from that question. */
    private static void walkAgain(Walk walk, String step) {
        Interruptions.lay(walk, walk.flows().answersDanger(step) ? Pattern.DANGER : Pattern.EXPLAIN);
        walk.goTo(step);
    }

    /** The last question that was answered is asked again; when none was, the open one. */
    static void takeBackLast(Walk walk) {
        Optional<Answer> last = Optional.empty();
        for (Answer answer : walk.answers) {
            boolean thisRound = !FROM_START.equals(walk.passing.get(answer.slot()));
            if (thisRound && (!answer.inPassing() || last.isEmpty())) {
                last = Optional.of(answer);
            }
        }
        if (last.isEmpty() || !change(walk, last.get().step(), Optional.empty())) {
            Interruptions.askAgain(walk);
        }
    }

    /** All is forgotten, and the flow begins anew. */
    static void startOver(Walk walk) {
        walk.slots.clear();
        walk.answers.clear();
        walk.passing.clear();
        walk.givenUp.clear();
        walk.heard.clear();
        walk.spare = List.of();
        begin(walk);
    }

    static void begin(Walk walk) {
        walk.layers.subList(1, walk.layers.size()).clear();
        walk.road().returns.clear();
        walk.stopWaiting();
        walk.ended = Optional.empty();
        walk.flows().flow(walk.flow()).flatMap(Flow::start).ifPresentOrElse(walk::go, () -> walk.giveUp(walk.flow()));
    }

    /** Speaks another language from now on. */
    static void speak(Walk walk, Language language) {
        if (walk.language() == language || !language.spoken()) {
            return;
        }
        walk.language(language);
        walk.show(new Effect.Spoke(language));
        walk.answers.replaceAll(a -> a.slot().equals(OwnSlots.LANGUAGE)
                ? new Answer(a.step(), a.slot(), language.tag(), language.ownName(), a.inPassing())
                : a);
    }
}
