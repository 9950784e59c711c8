package fi.perhelinja.flow;

import fi.perhelinja.flow.Walk.LayerWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Patterns: what may happen at every wait, laid over whatever was going on, and gone back from. The interrupted question keeps
 * the count of how often it was asked.
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
        if (entrance.isPresent()) {
            lay(walk, pattern);
            walk.go(entrance.get());
        } else if (pattern == Pattern.DANGER || pattern == Pattern.PERSON) {
            // Nothing answers it: whatever happens, the resident gets a person.
            walk.giveUp(walk.top().waiting.orElse(walk.flow()));
        } else {
            finish(walk, pattern);
        }
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
        walk.layers.add(new LayerWalk(Optional.of(pattern), List.of(), Optional.empty(), 0));
    }

    private static boolean kin(Pattern a, Pattern b) {
        return a == b || (danger(a) && danger(b));
    }

    private static boolean danger(Pattern pattern) {
        return pattern == Pattern.DANGER || pattern == Pattern.DANGER_MAYBE;
    }

    static boolean inDanger(Walk walk) {
        return walk.layers.stream()
                .anyMatch(l -> l.pattern.filter(Interruptions::danger).isPresent());
    }

    /** The interruption on top is over. */
    static void over(Walk walk) {
        Optional<Pattern> pattern = walk.top().pattern;
        walk.layers.remove(walk.layers.size() - 1);
        walk.question = Optional.empty();
        finish(walk, pattern.orElse(Pattern.EXPLAIN));
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

    /** Signals of danger were heard for sure: before anything else they are told and answered. */
    static void danger(Walk walk, List<String> signals) {
        for (String signal : signals) {
            if (!walk.heard.contains(signal)) {
                walk.heard.add(signal);
            }
        }
        walk.heard.sort(java.util.Comparator.comparingInt(Interruptions::urgency));
        signals.stream()
                .min(java.util.Comparator.comparingInt(Interruptions::urgency))
                .ifPresent(s -> walk.slots.put(OwnSlots.SIGNAL, s));
        walk.show(new Effect.Danger(List.copyOf(signals)));
        walk.dangerTold(true);
        begin(walk, Pattern.DANGER);
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
        List<String> signals = new ArrayList<>();
        walk.value(OwnSlots.SIGNAL).ifPresent(signals::add);
        signals.stream().filter(s -> !walk.heard.contains(s)).forEach(walk.heard::add);
        walk.heard.sort(java.util.Comparator.comparingInt(Interruptions::urgency));
        walk.show(new Effect.Danger(signals));
        walk.dangerTold(true);
        if (walk.top().pattern.isPresent()) {
            walk.top().pattern = Optional.of(Pattern.DANGER);
        }
    }
}
