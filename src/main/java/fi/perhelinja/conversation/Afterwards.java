package fi.perhelinja.conversation;

import fi.perhelinja.conversation.Decision.Accepted;
import fi.perhelinja.conversation.Decision.Reason;
import fi.perhelinja.conversation.Decision.Refused;
import fi.perhelinja.conversation.Event.Ending;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.understanding.Understood;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides about a phone call that is written down after it was over. */
public final class Afterwards {

    /** Of a call that is longer ago, nobody remembers enough; what is to be kept of it belongs into the client's record. */
    public static final Duration LONGEST_AGO = Duration.ofDays(7);

    /** The longest call; minutes. */
    public static final int LONGEST_MINUTES = 600;

    private final Surroundings around;
    private final Instant now;

    Afterwards(Surroundings around, Instant now) {
        this.around = around;
        this.now = now;
    }

    Decision log(CallCommand.Log command) {
        if (command.at().isAfter(now.minus(Duration.ofMinutes(command.minutes())))) {
            return new Refused(Reason.IN_THE_FUTURE);
        } else if (command.at().isBefore(now.minus(LONGEST_AGO))) {
            return new Refused(Reason.TOO_LONG_AGO);
        } else if (command.wrapUp().tooLong()) {
            return new Refused(Reason.TOO_LONG);
        }
        return around.wrapUp().met(command.wrapUp()) ? new Accepted(events(command)) : new Refused(Reason.INCOMPLETE);
    }

    private List<Event> events(CallCommand.Log command) {
        List<String> signals = new ArrayList<>();
        WrapUp wrapUp = command.wrapUp().over(words -> masked(words, command, signals));
        String revision = around.knowledge().current().revision();
        List<Event> events = new ArrayList<>();
        events.add(new Event.Opened(Channel.PHONE, command.language(), command.flow(), revision, command.tokenHash()));
        events.add(new CallEvent.CallLogged(command.id(), command.worker(), command.at(), command.minutes(), wrapUp));
        if (!signals.isEmpty()) {
            events.add(new Event.DangerHeard(signals.stream().distinct().toList()));
        }
        Clocking.begun(around.wrapUp(), command.worker(), wrapUp, command.at()).ifPresent(events::add);
        events.add(new Event.Ended(Optional.empty(), Ending.CLOSED));
        return events;
    }

    /**
     * Danger in what is remembered marks the call, as in notes after one. Numbers are covered and not kept: nobody is to be
     * called by them from here.
     */
    private String masked(String words, CallCommand.Log command, List<String> signals) {
        Understood understood = around.knowledge().understanding().read(words, Optional.of(command.language()));
        signals.addAll(Interpreter.of(understood, command.language()).signals());
        String masked = Mask.over(words, understood.identityCodes());
        return new Numbers(Conversation.none(""), "", false).cover(masked);
    }
}
