package fi.perhelinja.conversation;

import fi.perhelinja.conversation.Line.By;
import fi.perhelinja.conversation.Line.Kind;
import java.util.Optional;

/** What is written into a transcript of a time limit of the law. All of it stays inside. */
final class ClockLines {

    private ClockLines() {}

    static void of(Transcript transcript, ClockEvent event) {
        if (event instanceof ClockEvent.ClockStarted e) {
            put(transcript, event, "clock-started", e.kind().tag());
        } else if (event instanceof ClockEvent.ClockMarked e) {
            put(transcript, event, what(e), "");
        } else if (event instanceof ClockEvent.ClockDropped e) {
            put(transcript, event, "clock-dropped", e.reason());
        }
    }

    private static String what(ClockEvent.ClockMarked marked) {
        return switch (marked.stage()) {
            case URGENCY -> marked.urgent().equals(Optional.of(true)) ? "clock-urgent" : "clock-not-urgent";
            case DECISION -> "clock-decided";
            case ASSESSMENT -> "clock-assessed";
        };
    }

    private static void put(Transcript transcript, ClockEvent event, String what, String text) {
        transcript.put(transcript
                .draft(By.WORKER, Kind.NOTICE, text)
                .by(event.worker())
                .id(event.commandId())
                .inside(what));
    }
}
