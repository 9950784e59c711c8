package fi.perhelinja.conversation;

import fi.perhelinja.flow.Effect;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.State;
import fi.perhelinja.flow.Turn;
import fi.perhelinja.hours.SafeTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down what the engine wants done as events: words as they are shown, services as they stand now. */
final class Minutes {

    private final Flows flows;
    private final Knowledge knowledge;
    private final Instant now;
    private final int days;

    Minutes(Flows flows, Surroundings around, Instant now) {
        this.flows = flows;
        this.knowledge = around.knowledge();
        this.days = around.staffing().callBackDays();
        this.now = now;
    }

    List<Event> of(Turn turn) {
        List<Event> events = new ArrayList<>();
        for (Effect effect : turn.effects()) {
            event(effect, turn.state()).ifPresent(events::add);
        }
        events.add(new Event.Moved(turn.state()));
        return events;
    }

    /** Words alone, without a move. */
    List<Event> of(List<Effect> words) {
        List<Event> events = new ArrayList<>();
        for (Effect effect : words) {
            if (effect instanceof Effect.Say say) {
                events.add(said(say.step(), say.text()));
            }
        }
        return events;
    }

    private Optional<Event> event(Effect effect, State state) {
        if (effect instanceof Effect.Say e) {
            return Optional.of(said(e.step(), e.text()));
        } else if (effect instanceof Effect.Ask e) {
            return Optional.of(new Event.GuideAsked(e.step(), e.text(), e.slot(), e.choices(), e.free()));
        } else if (effect instanceof Effect.Understood e) {
            return Optional.of(new Event.GuideUnderstood(e.answers()));
        } else if (effect instanceof Effect.Offer e) {
            List<Card> cards = knowledge.cards(e.services(), state.language(), now);
            return Optional.of(new Event.GuideOffered(e.step(), e.text(), cards));
        } else if (effect instanceof Effect.HandOver e) {
            return Optional.of(new Event.Queued(e.step(), e.text(), e.queue(), e.priority(), e.summary()));
        } else if (effect instanceof Effect.CallBack e) {
            return Optional.of(callBack(e));
        } else if (effect instanceof Effect.Danger e) {
            return Optional.of(new Event.DangerHeard(e.signals()));
        } else if (effect instanceof Effect.Aside e) {
            Optional<String> where = Optional.ofNullable(state.slots().get("municipality"));
            List<Card> cards = knowledge.aside(e.topic(), where, state.language(), now);
            return Optional.of(new Event.GuideOffered(e.step(), "", cards));
        } else if (effect instanceof Effect.Dropped e) {
            return Optional.of(new Event.AnswersDropped(e.answers()));
        } else if (effect instanceof Effect.Spoke e) {
            return Optional.of(new Event.LanguageChanged(Optional.empty(), e.language()));
        }
        return Optional.empty();
    }

    private Event callBack(Effect.CallBack asked) {
        SafeTimes safe = CallBack.times(asked.details());
        return new Event.CallBackAsked(
                asked.step(),
                asked.text(),
                asked.queue(),
                asked.details(),
                Optional.of(CallBack.promise(now, days, safe)));
    }

    private Event said(String step, String text) {
        return new Event.GuideSaid(step, text, flows.answersDanger(step));
    }
}
