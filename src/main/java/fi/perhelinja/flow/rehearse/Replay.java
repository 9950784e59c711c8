package fi.perhelinja.flow.rehearse;

import fi.perhelinja.flow.Effect;
import fi.perhelinja.flow.End;
import fi.perhelinja.flow.Engine;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Input;
import fi.perhelinja.flow.Outcome;
import fi.perhelinja.flow.State.Question;
import fi.perhelinja.flow.Turn;
import fi.perhelinja.flow.World;
import fi.perhelinja.flow.rehearse.Path.Told;
import fi.perhelinja.text.Yaml.Mark;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Goes a path again. An answer to the open question is given to it; another one is told in passing, so that a new order of
 * questions alone changes nothing.
 */
final class Replay {

    private final Flows flows;
    private final Map<Mark, String> steps;
    private final World world;
    private final List<String> trail = new ArrayList<>();
    private final Set<String> services = new LinkedHashSet<>();
    private final Set<String> queues = new LinkedHashSet<>();
    private final List<String> lost = new ArrayList<>();
    private boolean gaveUp;
    private Turn turn;

    private Replay(Flows flows, Map<Mark, String> steps, Path path, World world) {
        this.flows = flows;
        this.steps = steps;
        this.world = world;
        this.turn = Engine.begin(flows, path.flow(), path.channel(), path.language(), world, this::pass);
        see();
    }

    /** @param steps address of each step, by where it stands */
    static Stop of(Flows flows, Map<Mark, String> steps, Path path, World world) {
        Replay replay = new Replay(flows, steps, path, world);
        path.answers().forEach(replay::answer);
        return replay.stop();
    }

    private void pass(Mark place) {
        String step = steps.get(place);
        if (step != null && (trail.isEmpty() || !trail.get(trail.size() - 1).equals(step))) {
            trail.add(step);
        }
    }

    private void answer(Told told) {
        boolean possible = flows.slot(told.slot())
                .flatMap(slot -> slot.accept(told.value(), flows.lists()))
                .isPresent();
        Optional<Question> asked = turn.state().question().filter(q -> q.slot().equals(Optional.of(told.slot())));
        boolean offered = asked.filter(q -> q.choices().isEmpty()
                        || q.choices().stream().anyMatch(c -> c.value().equals(told.value())))
                .isPresent();
        if (!possible) {
            lost.add(told.slot() + " = " + told.value());
        } else if (offered) {
            take(new Input.Chose(asked.orElseThrow().step(), told.value()));
        } else if (!Optional.of(told.value())
                .equals(Optional.ofNullable(turn.state().slots().get(told.slot())))) {
            take(new Input.Filled(told.slot(), told.value()));
        }
    }

    private void take(Input input) {
        turn = Engine.take(flows, turn.state(), input, world, this::pass);
        see();
    }

    private void see() {
        for (Effect effect : turn.effects()) {
            if (effect instanceof Effect.Offer offer) {
                services.addAll(offer.services());
            } else if (effect instanceof Effect.HandOver over) {
                queues.add(over.queue());
            } else if (effect instanceof Effect.CallBack back) {
                queues.add(back.queue());
            } else if (effect instanceof Effect.Ended ended) {
                gaveUp |= flows.step(ended.step()).filter(s -> s instanceof End).isEmpty();
            }
        }
    }

    private Stop stop() {
        Optional<String> ended = turn.state().ended().map(Outcome::tag);
        Optional<String> asks = turn.state().question().flatMap(Question::slot);
        return new Stop(ended, gaveUp, services, queues, ended.isPresent() ? Optional.empty() : asks, lost, trail);
    }
}
