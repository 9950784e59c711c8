package fi.perhelinja.flow;

import fi.perhelinja.text.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Patterns: what may happen at every wait, laid over whatever was going on, and gone back from. The interrupted question
 * keeps the count of how often it was asked.
 */
final class Interruptions {

    /** Most interruptions above each other; one more clears all but the flow itself. */
    static final int MOST_LAYERS = 4;

    /** From the most urgent on. */
    private static final List<String> URGENCY = List.of(
            "medical_emergency",
            "violence_now",
            "child_sexual_abuse",
            "infant_harm",
            "child_danger",
            "suicide_self",
            "suicide_other",
            "self_harm");

    private Interruptions() {}

    /** The rank of a signal, 0 the most urgent. */
    static int urgency(String signal) {
        int place = URGENCY.indexOf(signal);
        return place < 0 ? URGENCY.size() : place;
    }

    /** Begins the answer to a pattern; one that no flow answers has its effect at once. */
    static void begin(Walk walk, Pattern pattern) {
        Optional<Target> entrance = walk.flows().pattern(pattern);
        walk.trace().begun(pattern, entrance);
        if (entrance.isPresent()) {
            if (danger(pattern)) {
                askAnew(walk);
            }
            lay(walk, pattern);
            walk.go(entrance.get());
        } else if (pattern == Pattern.DANGER || pattern == Pattern.PERSON) {
            // Nothing answers it: whatever happens, the resident gets a person.
            walk.giveUp(walk.top().waiting.orElse(walk.flow()));
        } else {
            finish(walk, pattern);
        }
    }

    /** What was answered about an earlier danger says nothing of this one: "no" then is not "no" now. */
    private static void askAnew(Walk walk) {
        List<Answer> old = walk.answers.stream()
                .filter(a -> walk.flows().answersDanger(a.step()))
                .toList();
        old.forEach(a -> Answering.forget(walk, a.slot()));
    }

    /** A new layer for the pattern, in place of an older one of the same kind and of what lay above that. */
    static void lay(Walk walk, Pattern pattern) {
        for (int i = 1; i < walk.layers.size(); i++) {
            if (walk.layers.get(i).pattern.filter(p -> kin(p, pattern)).isPresent()) {
                walk.layers.subList(i, walk.layers.size()).clear();
            }
        }
        if (walk.layers.size() > MOST_LAYERS) {
            walk.layers.subList(1, walk.layers.size()).clear();
        }
        walk.layers.add(new LayerWalk(pattern));
    }

    private static boolean kin(Pattern a, Pattern b) {
        return a == b || (danger(a) && danger(b));
    }

    private static boolean danger(Pattern pattern) {
        return pattern == Pattern.DANGER || pattern == Pattern.DANGER_MAYBE;
    }

    static boolean inDanger(Walk walk) {
        return inside(walk, Pattern.DANGER) || inside(walk, Pattern.DANGER_MAYBE);
    }

    static boolean inside(Walk walk, Pattern pattern) {
        return walk.layers.stream().anyMatch(l -> l.pattern.equals(Optional.of(pattern)));
    }

    /** The interruption on top is over. */
    static void over(Walk walk) {
        Optional<Pattern> pattern = walk.top().pattern;
        walk.layers.remove(walk.layers.size() - 1);
        walk.question = Optional.empty();
        finish(walk, pattern.orElse(Pattern.EXPLAIN));
    }

    /** The guide does not speak that language: a person with an interpreter may help. */
    static void interpreter(Walk walk, Language language) {
        walk.slots.put(OwnSlots.HEARD_LANGUAGE, language.tag());
        begin(walk, Pattern.INTERPRETER);
    }

    /** What a pattern does beside its words; then the question beneath is asked again. */
    private static void finish(Walk walk, Pattern pattern) {
        String step = walk.top().waiting.orElse(walk.flow());
        if (pattern == Pattern.START_OVER) {
            Answering.startOver(walk);
            return;
        } else if (pattern == Pattern.BACK) {
            Answering.takeBackLast(walk);
            return;
        } else if (pattern == Pattern.HOURS || pattern == Pattern.CONTACTS) {
            walk.show(new Effect.Aside(step, pattern, Answering.topic(walk)));
        } else if (pattern == Pattern.DANGER_MAYBE) {
            // It was asked about and turned out to be none; what was heard for sure stays.
            walk.slots.remove(OwnSlots.SIGNAL);
            walk.heard.stream().findFirst().ifPresent(s -> walk.slots.put(OwnSlots.SIGNAL, s));
        }
        askAgain(walk);
    }

    /** The question that is open, asked anew: after an interruption, or in another language. */
    static void askAgain(Walk walk) {
        if (walk.top().waiting.isPresent()) {
            walk.goTo(walk.top().waiting.get());
        } else if (walk.layers.size() > 1) {
            over(walk);
        } else if (walk.ended.isEmpty()) {
            walk.giveUp(walk.flow());
        }
    }

    /** A pattern that the resident asked for, with a button or in words. */
    static void wish(Walk walk, Pattern pattern) {
        Optional<Ask> open = Answering.open(walk);
        Optional<Wording> own = open.flatMap(a -> a.head().explain());
        if (pattern == Pattern.DANGER) {
            danger(walk, List.of());
        } else if (pattern == Pattern.EXPLAIN && open.isPresent() && own.isPresent()) {
            walk.show(new Effect.Say(open.get().address(), walk.words(own.get())));
            askAgain(walk);
        } else {
            if (pattern == Pattern.EASY_LANGUAGE) {
                Answering.speak(walk, Language.FI_SIMPLE);
            }
            begin(walk, pattern);
        }
    }

    static Optional<String> mostUrgent(List<String> signals) {
        return signals.stream().min(Comparator.comparingInt(Interruptions::urgency));
    }

    /** Signals of danger were heard for sure: before anything else they are told and answered. */
    static void danger(Walk walk, List<String> signals) {
        mostUrgent(signals).ifPresent(s -> walk.slots.put(OwnSlots.SIGNAL, s));
        remember(walk, signals);
        tell(walk, signals);
        begin(walk, Pattern.DANGER);
    }

    /** More of what is being answered already: told, but the answer goes on. */
    static void heardMore(Walk walk, List<String> signals) {
        List<String> fresh =
                signals.stream().filter(s -> !walk.heard.contains(s)).toList();
        if (!fresh.isEmpty()) {
            remember(walk, fresh);
            walk.show(new Effect.Danger(fresh));
        }
    }

    private static void remember(Walk walk, List<String> signals) {
        signals.stream().filter(s -> !walk.heard.contains(s)).forEach(walk.heard::add);
        walk.heard.sort(Comparator.comparingInt(Interruptions::urgency));
    }

    private static void tell(Walk walk, List<String> signals) {
        walk.show(new Effect.Danger(signals.stream()
                .sorted(Comparator.comparingInt(Interruptions::urgency))
                .toList()));
        walk.dangerTold(true);
    }

    /** The road may lead to the steps of danger by itself: when the gentle question was answered with yes. */
    static void dangerReached(Walk walk, String address) {
        boolean entrance = walk.flows()
                .pattern(Pattern.DANGER)
                .filter(t -> t.address().equals(address))
                .isPresent();
        if (!entrance || walk.dangerTold()) {
            return;
        }
        List<String> signals = walk.value(OwnSlots.SIGNAL).stream().toList();
        remember(walk, signals);
        tell(walk, signals);
        if (walk.top().pattern.isPresent()) {
            walk.top().pattern = Optional.of(Pattern.DANGER);
        }
    }
}
