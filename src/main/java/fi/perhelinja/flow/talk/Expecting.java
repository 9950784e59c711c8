package fi.perhelinja.flow.talk;

import fi.perhelinja.flow.Effect;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Outcome;
import fi.perhelinja.flow.Turn;
import fi.perhelinja.flow.talk.Talk.Move;
import fi.perhelinja.flow.talk.Talk.Pair;
import fi.perhelinja.text.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must have happened in the turn before. */
record Expecting(Flows flows, Turn turn, Problems problems) {

    void check(Move move) {
        List<String> words = move.body().words();
        switch (move.kind()) {
            case ROBOT -> robot(move);
            case KNOWN -> move.body().pairs().forEach(pair -> known(move, pair));
            case OFFERED ->
                same(
                        move,
                        "offered",
                        words,
                        all(Effect.Offer.class).stream()
                                .flatMap(o -> o.services().stream())
                                .toList());
            case HANDED_OVER ->
                same(
                        move,
                        "handed over to",
                        words,
                        all(Effect.HandOver.class).stream()
                                .map(Effect.HandOver::queue)
                                .toList());
            case CALLED_BACK ->
                same(
                        move,
                        "a call-back from",
                        words,
                        all(Effect.CallBack.class).stream()
                                .map(Effect.CallBack::queue)
                                .toList());
            case DANGER ->
                same(
                        move,
                        "danger",
                        words,
                        all(Effect.Danger.class).stream()
                                .flatMap(d -> d.signals().stream())
                                .toList());
            default ->
                same(
                        move,
                        "ended",
                        words,
                        List.of(turn.state().ended().map(Outcome::tag).orElse("no")));
        }
    }

    private void same(Move move, String what, List<String> expected, List<String> seen) {
        if (!expected.equals(seen)) {
            differs(move, what, expected, seen);
        }
    }

    private void differs(Move move, String what, List<String> expected, List<String> seen) {
        String instead = seen.isEmpty() ? "none" : String.join(", ", seen);
        problems.error(
                move.at(),
                move.kind().key(),
                "Expected " + what + " " + String.join(", ", expected) + "; seen instead: " + instead + ".");
    }

    private void robot(Move move) {
        List<String> spoken = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        for (Effect effect : turn.effects()) {
            step(effect).ifPresent(step -> {
                shown.add(step);
                if (effect instanceof Effect.Say || effect instanceof Effect.Ask) {
                    spoken.add(step);
                }
            });
        }
        List<String> expected = move.body().words();
        if (!matches(expected, shown) && !matches(expected, spoken)) {
            differs(move, "steps", expected, shown);
        }
    }

    private static boolean matches(List<String> expected, List<String> seen) {
        boolean same = expected.size() == seen.size();
        for (int i = 0; same && i < seen.size(); i++) {
            same = address(expected.get(i), List.of(seen.get(i))).isPresent();
        }
        return same;
    }

    /** The one of {@code steps} that is meant: by its address, or by its bare name. */
    static Optional<String> address(String name, List<String> steps) {
        return steps.stream()
                .filter(s -> s.equals(name) || s.endsWith("/" + name))
                .findFirst();
    }

    /** The step that speaks, shows services or asks for a person. */
    static Optional<String> step(Effect effect) {
        if (effect instanceof Effect.Say e) {
            return Optional.of(e.step());
        } else if (effect instanceof Effect.Ask e) {
            return Optional.of(e.step());
        } else if (effect instanceof Effect.Offer e) {
            return Optional.of(e.step());
        } else if (effect instanceof Effect.HandOver e) {
            return Optional.of(e.step());
        } else if (effect instanceof Effect.CallBack e) {
            return Optional.of(e.step());
        }
        return Optional.empty();
    }

    private void known(Move move, Pair pair) {
        String seen = Optional.ofNullable(turn.state().slots().get(pair.key())).orElse(TalkPlayer.UNSET);
        if (!flows.slots().containsKey(pair.key())) {
            problems.unknown(
                    move.at(), "unknown-slot", "slot", pair.key(), flows.slots().keySet());
        } else if (!seen.equals(pair.value())) {
            differs(move, pair.key(), List.of(pair.value()), List.of(seen));
        }
    }

    private <T extends Effect> List<T> all(Class<T> kind) {
        return turn.effects().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
