package fi.perhelinja.flow;

import fi.perhelinja.flow.State.Layer;
import fi.perhelinja.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Walks flows: state and input in, state and effects out. Pure: the same in gives the same out, and nothing is kept.
 *
 * <p>Whatever comes, a turn ends within {@link Walk#MOST_STEPS}, and a flow that leads nowhere leads to a person.
 */
public final class Engine {

    private Engine() {}

    /** Begins {@code flow} and goes on to its first wait. */
    public static Turn begin(Flows flows, String flow, Channel channel, Language language, World world) {
        return begin(flows, flow, channel, language, world, Trace.NONE);
    }

    /** @param trace is told the place of every step, rule and choice that is come by, and why */
    public static Turn begin(Flows flows, String flow, Channel channel, Language language, World world, Trace trace) {
        State nothing = new State(
                flows.revision(),
                flow,
                channel,
                language.spoken() ? language : Language.FI,
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Layer(Optional.empty(), List.of(), Optional.empty(), 0)),
                Map.of(),
                List.of(),
                List.of(),
                List.of());
        Walk walk = new Walk(flows, nothing, world, trace);
        Answering.begin(walk);
        walk.walk();
        return walk.turn();
    }

    /** Takes one input, at any wait or after the end. An input that fits nothing changes nothing. */
    public static Turn take(Flows flows, State state, Input input, World world) {
        return take(flows, state, input, world, Trace.NONE);
    }

    /** @param trace is told the place of every step, rule and choice that is come by, and why */
    public static Turn take(Flows flows, State state, Input input, World world, Trace trace) {
        Walk walk = new Walk(flows, state, world, trace);
        input.take(walk);
        walk.walk();
        return walk.turn();
    }

    /** A question of any flow as it would be asked now, for a person to give it to the resident. */
    public static Optional<Effect.Ask> question(Flows flows, State state, String step, World world) {
        Walk walk = new Walk(flows, state, world, Trace.NONE);
        return flows.question(step)
                .filter(Engine::fillable)
                .map(ask -> new Effect.Ask(
                        step,
                        walk.words(ask.head(), ask.text()),
                        Optional.of(ask.into()),
                        ask.shown(flows, state.language()),
                        ask.free()));
    }

    /** Questions that a person may give to be filled: of what the resident knows, not of what the engine does. */
    public static List<Ask> questions(Flows flows) {
        return flows.all().stream()
                .flatMap(flow -> flow.steps().values().stream())
                .filter(step -> step instanceof Ask)
                .map(Ask.class::cast)
                .filter(Engine::fillable)
                .toList();
    }

    private static boolean fillable(Ask ask) {
        return !OwnSlots.ALL.containsKey(ask.into());
    }

    /** Steps of a flow where the guide may be told to go on. */
    public static List<Step> entrances(Flows flows, String flow) {
        return flows.flow(flow).stream()
                .flatMap(f -> f.steps().values().stream())
                .filter(step -> step instanceof Ask || step instanceof Say || step instanceof Offer)
                .toList();
    }
}
