package fi.perhelinja.flow;

import fi.perhelinja.flow.State.Question;
import fi.perhelinja.flow.Step.Head;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Yaml.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One turn while it is being walked: what the state becomes, and what is to be done. Steps tell it where to go on; it goes
 * from step to step until one waits or the flow ends. Lives for one turn only and never leaves the engine.
 */
final class Walk {

    /** Most steps in one turn. A flow that needs more goes in circles, and the resident gets a person. */
    static final int MOST_STEPS = 200;

    /** Steps granted above that, to reach the person. */
    private static final int STEPS_TO_PERSON = 50;

    /** Deepest nesting of sub-flows in each other. */
    static final int MOST_NESTED = 8;

    final List<Effect> effects = new ArrayList<>();
    final Map<String, String> slots;
    final List<Answer> answers;
    final Map<String, String> passing;
    final Set<String> givenUp;
    final List<LayerWalk> layers = new ArrayList<>();
    final List<String> heard;
    List<Answer> spare;
    Optional<Question> question;
    Optional<Outcome> ended;

    private final Flows flows;
    private final World world;
    private final Trace trace;
    private final String flow;
    private Channel channel;
    private final String revision;
    private Language language;
    private Optional<String> at = Optional.empty();
    private final Set<String> before = new LinkedHashSet<>();
    private int steps;
    private boolean givingUp;
    private boolean dangerTold;

    Walk(Flows flows, State state, World world, Trace trace) {
        this.flows = flows;
        this.world = world;
        this.trace = trace;
        revision = state.revision();
        flow = state.flow();
        channel = state.channel();
        language = state.language();
        slots = new LinkedHashMap<>(state.slots());
        answers = new ArrayList<>(state.answers());
        passing = new LinkedHashMap<>(state.passing());
        givenUp = new LinkedHashSet<>(state.givenUp());
        heard = new ArrayList<>(state.heard());
        spare = state.spare();
        question = state.question();
        ended = state.ended();
        state.layers().forEach(l -> layers.add(new LayerWalk(l)));
    }

    /** A walk of the same flow in the same world, where nothing has been answered yet. */
    Walk fresh() {
        Walk fresh = new Walk(flows, state(), world, trace);
        fresh.before.addAll(givenUp);
        fresh.answers.clear();
        fresh.passing.clear();
        fresh.givenUp.clear();
        fresh.spare = List.of();
        fresh.slots.keySet().retainAll(OwnSlots.ALL.keySet());
        return fresh;
    }

    /** Whether the guide gave up on the question on the road that is walked again; true once for each question. */
    boolean givenUpBefore(String step) {
        return before.remove(step);
    }

    State state() {
        return new State(
                revision,
                flow,
                channel,
                language,
                slots,
                answers,
                question,
                ended,
                layers.stream().map(LayerWalk::layer).toList(),
                passing,
                spare,
                List.copyOf(givenUp),
                heard);
    }

    Turn turn() {
        return new Turn(state(), effects);
    }

    // What steps and the engine ask it.

    Flows flows() {
        return flows;
    }

    World world() {
        return world;
    }

    String flow() {
        return flow;
    }

    Channel channel() {
        return channel;
    }

    void channel(Channel now) {
        channel = now;
    }

    Language language() {
        return language;
    }

    void language(Language spoken) {
        language = spoken;
    }

    LayerWalk top() {
        return layers.get(layers.size() - 1);
    }

    LayerWalk road() {
        return layers.get(0);
    }

    /** The value of a slot, also of those that the engine sets itself. */
    Optional<String> value(String slot) {
        return switch (slot) {
            case OwnSlots.LANGUAGE -> Optional.of(language.tag());
            case OwnSlots.CHANNEL -> Optional.of(channel.tag());
            case OwnSlots.CALL_BACKS -> Optional.of(callsBack() ? OwnSlots.YES : OwnSlots.NO);
            case OwnSlots.KEPT_OUT -> Optional.of(world.keptOut() ? OwnSlots.YES : OwnSlots.NO);
            default -> Optional.ofNullable(slots.get(slot));
        };
    }

    private boolean callsBack() {
        return flows.lists().queues().stream().anyMatch(world::callsBack);
    }

    /** Whether a question into the slot need not be asked. Which language to speak is always asked. */
    boolean answered(String slot) {
        return !slot.equals(OwnSlots.LANGUAGE) && value(slot).isPresent();
    }

    /** Those of the slots that are known. */
    Map<String, String> known(List<String> names) {
        Map<String, String> known = new LinkedHashMap<>();
        names.forEach(n -> value(n).ifPresent(v -> known.put(n, v)));
        return known;
    }

    /** The words of a step for this channel and language, with what is in braces filled in. */
    String words(Head head, Wording text) {
        return words(channel == Channel.PHONE ? head.script().orElse(text) : text);
    }

    /** Words that are written even to somebody on the phone. */
    String words(Wording text) {
        return Wording.fill(text.in(language), this::word);
    }

    String words(Head head, Optional<Wording> text) {
        return text.map(t -> words(head, t)).orElse("");
    }

    private String word(String name) {
        return value(name)
                .map(v -> flows.label(name, v, language))
                .or(() -> world.word(name, language, slots))
                .orElse("");
    }

    // What steps tell it.

    /** A place of the flow files that was come by. */
    void pass(Mark place) {
        trace.pass(place);
    }

    /** Who wants to know why the turn goes as it does. */
    Trace trace() {
        return trace;
    }

    void show(Effect effect) {
        effects.add(effect);
    }

    void go(Target target) {
        trace.pass(target.at());
        at = Optional.of(target.address());
    }

    void goTo(String address) {
        at = Optional.of(address);
    }

    /** Goes on by the step's own rules. None that holds is a hole in the flow: then a person helps. */
    void goOn(Step step) {
        step.next()
                .flatMap(n -> n.pick(this::value))
                .ifPresentOrElse(rule -> follow(step, rule), () -> giveUp(step.address()));
    }

    private void follow(Step step, Next.Rule rule) {
        trace.rule(step, rule, this::value);
        trace.pass(rule.at());
        go(rule.go());
    }

    void run(Run step) {
        Optional<Target> start = flows.flow(step.flow()).flatMap(Flow::start);
        if (start.isEmpty() || top().returns.size() >= MOST_NESTED) {
            giveUp(step.address());
            return;
        }
        top().returns.add(step.address());
        go(start.get());
    }

    void await(Ask ask, String text, List<Effect.Choice> choices) {
        LayerWalk layer = top();
        if (!layer.waiting.equals(Optional.of(ask.address()))) {
            layer.asked = 0;
        }
        layer.waiting = Optional.of(ask.address());
        question = Optional.of(new Question(ask.address(), Optional.of(ask.into()), choices, ask.free()));
        show(new Effect.Ask(ask.address(), text, Optional.of(ask.into()), choices, ask.free()));
    }

    /** The flow is over; what interrupted it too. */
    void end(String step, Outcome outcome) {
        layers.subList(1, layers.size()).clear();
        road().returns.clear();
        stopWaiting();
        ended = Optional.of(outcome);
        trace.end(step, outcome);
        show(new Effect.Ended(step, outcome));
    }

    /** Back to where the sub-flow or the interruption was begun from. */
    void back(String step) {
        List<String> returns = top().returns;
        if (!returns.isEmpty()) {
            String address = returns.remove(returns.size() - 1);
            flows.step(address).ifPresentOrElse(this::goOn, () -> giveUp(step));
        } else if (layers.size() > 1) {
            Interruptions.over(this);
        } else {
            end(step, Outcome.INFORMATION);
        }
    }

    void stopWaiting() {
        top().waiting = Optional.empty();
        top().asked = 0;
        question = Optional.empty();
    }

    // The walking itself.

    /** From step to step, until one waits or the flow ends. */
    void walk() {
        while (at.isPresent()) {
            String address = at.get();
            at = Optional.empty();
            if (++steps > MOST_STEPS + (givingUp ? STEPS_TO_PERSON : 0)) {
                giveUp(address);
            } else {
                enter(address);
            }
        }
    }

    private void enter(String address) {
        Optional<Step> step = flows.step(address);
        if (step.isEmpty()) {
            giveUp(address);
            return;
        }
        trace.pass(step.get().at());
        Interruptions.dangerReached(this, address);
        question = Optional.empty();
        if (!step.get().head().forget().isEmpty()) {
            Answering.nextRound(this, step.get().head().forget());
        }
        step.get().head().takeUp().ifPresent(slot -> OtherTopics.takeUp(this, slot));
        step.get().enter(this);
    }

    /** A stretch of road between two answers is behind: the next may be as long again. */
    void restAtAnswer() {
        steps = 0;
    }

    /** The flow leads nowhere from here, or in circles: the resident gets a person rather than nothing. */
    void giveUp(String step) {
        boolean again = givingUp;
        givingUp = true;
        end(step, Outcome.PERSON);
        if (!again && flows.pattern(Pattern.PERSON).isPresent()) {
            Interruptions.begin(this, Pattern.PERSON);
        }
    }

    boolean dangerTold() {
        return dangerTold;
    }

    void dangerTold(boolean told) {
        dangerTold = told;
    }
}
