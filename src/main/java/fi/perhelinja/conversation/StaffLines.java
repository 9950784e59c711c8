package fi.perhelinja.conversation;

import fi.perhelinja.conversation.Line.By;
import fi.perhelinja.conversation.Line.Kind;
import fi.perhelinja.conversation.Transcript.Draft;
import java.util.Locale;
import java.util.Optional;

/** What is written into a transcript of what the staff did: words to the resident, notices, and what stays inside. */
final class StaffLines {

    private final Transcript transcript;
    private final StaffEvent event;

    private StaffLines(Transcript transcript, StaffEvent event) {
        this.transcript = transcript;
        this.event = event;
    }

    static void of(Transcript transcript, StaffEvent event) {
        StaffLines lines = new StaffLines(transcript, event);
        if (!lines.spoken() && !lines.noticed()) {
            lines.inside();
        }
    }

    /** Words that the resident reads. */
    private boolean spoken() {
        if (event instanceof StaffEvent.WorkerSaid e) {
            put(words(Kind.TEXT, e.text()));
        } else if (event instanceof StaffEvent.WorkerOffered e) {
            put(words(Kind.CARDS, e.text()).showing(e.cards()));
        } else if (event instanceof StaffEvent.FormGiven e) {
            put(words(Kind.QUESTION, e.text()).at(e.step()).offering(e.choices()));
        } else {
            return false;
        }
        return true;
    }

    /** What the resident is told of: who came, who went. */
    private boolean noticed() {
        if (event instanceof StaffEvent.Claimed) {
            came(event.worker(), Optional.empty(), "claimed");
        } else if (event instanceof StaffEvent.Assigned e) {
            came(e.to(), Optional.of(e.worker()), "assigned");
        } else if (event instanceof StaffEvent.Returned e) {
            went("worker-went", "returned-" + tag(e.cause()));
        } else if (event instanceof StaffEvent.HandedBack e) {
            transcript.attended(false);
            put(notice("handed-back").what("handed-back").at(e.step()));
        } else if (event instanceof StaffEvent.Blocked e) {
            put(inner(Kind.NOTICE, "blocked-because", e.reason()));
            went("blocked", "blocked");
        } else {
            return false;
        }
        return true;
    }

    private void inside() {
        if (event instanceof StaffEvent.Noted e) {
            put(inner(Kind.TEXT, "note", e.text()));
        } else if (event instanceof StaffEvent.Whispered e) {
            put(inner(Kind.TEXT, "whisper", e.text()));
        } else if (event instanceof StaffEvent.Consulted e) {
            put(inner(Kind.NOTICE, "consulted", "").about(Optional.of(e.colleague())));
        } else if (event instanceof StaffEvent.ConsultEnded e) {
            put(inner(Kind.NOTICE, "consult-ended", "").about(Optional.of(e.colleague())));
        } else if (event instanceof StaffEvent.TransferOffered e) {
            put(inner(Kind.NOTICE, "transfer-offered", e.note()).about(e.colleague()));
        } else if (event instanceof StaffEvent.TransferEnded e) {
            put(inner(Kind.NOTICE, e.declined() ? "transfer-declined" : "transfer-withdrawn", ""));
        } else if (event instanceof StaffEvent.ListenedIn) {
            put(inner(Kind.NOTICE, "listened-in", ""));
        } else if (event instanceof StaffEvent.TryBegun) {
            put(inner(Kind.NOTICE, "try-begun", ""));
        } else if (event instanceof StaffEvent.TryEnded e) {
            put(inner(Kind.NOTICE, "try-" + e.result().tag(), e.note()));
        } else if (event instanceof StaffEvent.WrappedUp e) {
            put(inner(Kind.NOTICE, "wrapped-up", e.wrapUp().outcome()));
        }
    }

    /** @param by who gave it to them, where it was given */
    private void came(Worker worker, Optional<Worker> by, String what) {
        String told = transcript.attended() ? "worker-changed" : "worker-came";
        transcript.attended(true);
        put(transcript
                .draft(By.WORKER, Kind.NOTICE, told)
                .by(worker)
                .about(by)
                .id(event.commandId())
                .what(what));
    }

    private void went(String told, String what) {
        transcript.attended(false);
        put(notice(told).what(what));
    }

    private Draft words(Kind kind, String text) {
        return transcript
                .draft(By.WORKER, kind, text)
                .by(event.worker())
                .id(event.commandId())
                .what("");
    }

    private Draft notice(String told) {
        return transcript.draft(By.WORKER, Kind.NOTICE, told).by(event.worker()).id(event.commandId());
    }

    private Draft inner(Kind kind, String what, String text) {
        return transcript
                .draft(By.WORKER, kind, text)
                .by(event.worker())
                .id(event.commandId())
                .inside(what);
    }

    private void put(Draft draft) {
        transcript.put(draft);
    }

    private static String tag(StaffEvent.Cause cause) {
        return cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
