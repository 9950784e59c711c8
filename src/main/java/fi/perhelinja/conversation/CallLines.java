package fi.perhelinja.conversation;

import fi.perhelinja.conversation.Line.By;
import fi.perhelinja.conversation.Line.Kind;

/** What is written into a transcript of a phone call, beside what was said in it. Notes stand beside it, not in it. */
final class CallLines {

    private CallLines() {}

    static void of(Transcript transcript, CallEvent event) {
        if (event instanceof CallEvent.DangerRaised) {
            happened(transcript, event, "danger-raised", "");
        } else if (event instanceof CallEvent.CallTaken) {
            if (transcript.inChat()) {
                transcript.carried("to-phone");
            }
            happened(transcript, event, "call-taken", "");
        } else if (event instanceof CallEvent.CallHeld e) {
            happened(transcript, event, e.on() ? "call-held" : "call-resumed", "");
        } else if (event instanceof CallEvent.CallHandedOver e) {
            happened(transcript, event, e.callBack() ? "handed-to-call-back" : "handed-to-chat", e.message());
        } else if (event instanceof CallEvent.HungUp) {
            happened(transcript, event, "call-ended", "");
        } else if (event instanceof CallEvent.CallLogged e) {
            happened(transcript, event, "call-logged", e.wrapUp().note());
        } else if (event instanceof CallEvent.CallWrappedUp e) {
            happened(transcript, event, "wrapped-up", e.wrapUp().outcome());
        }
    }

    private static void happened(Transcript transcript, CallEvent event, String what, String text) {
        transcript.put(transcript
                .draft(By.WORKER, Kind.NOTICE, text)
                .by(event.worker())
                .id(event.commandId())
                .inside(what));
    }
}
