package fi.perhelinja.flow.talk;

import fi.perhelinja.flow.Effect;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Outcome;
import fi.perhelinja.flow.State;
import fi.perhelinja.flow.Turn;
import fi.perhelinja.flow.talk.Talk.Body;
import fi.perhelinja.flow.talk.Talk.Kind;
import fi.perhelinja.flow.talk.Talk.Move;
import fi.perhelinja.flow.talk.Talk.Pair;
import fi.perhelinja.text.Yaml.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happens in a conversation, turn after turn, as the entries that a talk would expect. */
final class Happening {

    private static final Mark NOWHERE = new Mark("", 0, 0);

    private final Talk talk;

    /** Slots that the flows declare. The others are the engine's own, and follow from the head of the talk. */
    private final Set<String> declared;

    private Map<String, String> known = Map.of();
    private Optional<Outcome> ended = Optional.empty();

    Happening(Flows flows, Talk talk) {
        this.talk = talk;
        this.declared = flows.all().stream()
                .flatMap(flow -> flow.slots().keySet().stream())
                .collect(Collectors.toSet());
    }

    List<Move> after(Turn turn) {
        List<Move> moves = new ArrayList<>();
        words(Kind.DANGER, all(turn, Effect.Danger.class).flatMap(d -> d.signals().stream()), moves);
        words(
                Kind.ROBOT,
                turn.effects().stream().flatMap(e -> Expecting.step(e).stream()).map(this::name),
                moves);
        learned(turn.state(), moves);
        words(Kind.OFFERED, all(turn, Effect.Offer.class).flatMap(o -> o.services().stream()), moves);
        words(Kind.HANDED_OVER, all(turn, Effect.HandOver.class).map(Effect.HandOver::queue), moves);
        words(Kind.CALLED_BACK, all(turn, Effect.CallBack.class).map(Effect.CallBack::queue), moves);
        if (!turn.state().ended().equals(ended)) {
            ended = turn.state().ended();
            moves.add(Move.of(Kind.ENDED, List.of(ended.map(Outcome::tag).orElse("no"))));
        }
        return moves;
    }

    private static void words(Kind kind, Stream<String> words, List<Move> moves) {
        List<String> all = words.toList();
        if (!all.isEmpty()) {
            moves.add(Move.of(kind, all));
        }
    }

    private static <T extends Effect> Stream<T> all(Turn turn, Class<T> kind) {
        return turn.effects().stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Bare within the talk's own flow, as authors write it. */
    private String name(String address) {
        String own = talk.flow() + "/";
        return address.startsWith(own) ? address.substring(own.length()) : address;
    }

    /** Slots that were filled, changed or taken back since. */
    private void learned(State state, List<Move> moves) {
        Map<String, String> now = new TreeMap<>(state.slots());
        now.keySet().retainAll(declared);
        Set<String> names = new TreeSet<>(now.keySet());
        names.addAll(known.keySet());
        List<Pair> pairs = new ArrayList<>();
        for (String name : names) {
            String value = Optional.ofNullable(now.get(name)).orElse(TalkPlayer.UNSET);
            if (!value.equals(Optional.ofNullable(known.get(name)).orElse(TalkPlayer.UNSET))) {
                pairs.add(new Pair(name, value));
            }
        }
        known = now;
        if (!pairs.isEmpty()) {
            moves.add(new Move(Kind.KNOWN, new Body(List.of(), pairs), NOWHERE));
        }
    }
}
