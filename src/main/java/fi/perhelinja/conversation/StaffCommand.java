package fi.perhelinja.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody of the staff wants done in a conversation. Whether the role allows it is asked before; whether the
 * conversation allows it (who owns it, whether it waits) is the clerk's to decide, for it may have changed meanwhile.
 */
public sealed interface StaffCommand extends Command
        permits ClockCommand,
                StaffCommand.Claim,
                StaffCommand.BeginTry,
                StaffCommand.EndTry,
                StaffCommand.GiveUp,
                StaffCommand.Reply,
                StaffCommand.SendCards,
                StaffCommand.GiveForm,
                StaffCommand.Note,
                StaffCommand.Whisper,
                StaffCommand.Consult,
                StaffCommand.OfferTransfer,
                StaffCommand.EndTransfer,
                StaffCommand.HandBack,
                StaffCommand.Release,
                StaffCommand.Assign,
                StaffCommand.ListenIn,
                StaffCommand.Finish,
                StaffCommand.Block {

    /** Who wants it. */
    Worker worker();

    /** What {@link Attending} makes of it. */
    Decision ask(Attending attending);

    @Override
    default Decision ask(Clerk clerk) {
        return ask(clerk.attending());
    }

    /**
     * Take the conversation: from its queue, or from who offers it.
     *
     * @param full whether the worker has as many already as their shift allows; one in danger may be taken all the same
     */
    record Claim(Optional<String> id, Worker worker, boolean full) implements StaffCommand {

        public Claim(Optional<String> id, Worker worker) {
            this(id, worker, false);
        }

        public Claim with(boolean now) {
            return new Claim(id, worker, now);
        }

        @Override
        public Decision ask(Attending attending) {
            return attending.claim(this);
        }
    }

    /** Call the resident: the call-back is the worker's, if it is safe to call now. */
    record BeginTry(Optional<String> id, Worker worker) implements StaffCommand {
        @Override
        public Decision ask(Attending attending) {
            return attending.callingBack().begin(this);
        }
    }

    /**
     * Say what came of the call.
     *
     * @param next when to try again; a time is chosen when it is left out
     */
    record EndTry(Optional<String> id, Worker worker, CallBack.Result result, Optional<Instant> next, String note)
            implements StaffCommand {
        @Override
        public Decision ask(Attending attending) {
            return attending.callingBack().end(this);
        }
    }

    /** Call no more: the resident was never reached. It ends the call-back, and their number goes. */
    record GiveUp(Optional<String> id, Worker worker, String reason) implements StaffCommand {
        @Override
        public Decision ask(Attending attending) {
            return attending.callingBack().giveUp(this);
        }
    }

    /** @param seen the last number on the worker's screen: nobody answers blind */
    record Reply(Optional<String> id, Worker worker, long seen, String text) implements StaffCommand {
        @Override
        public Decision ask(Attending attending) {
            return attending.reply(this);
        }
    }

    /** Show services to the resident. */
    record SendCards(Optional<String> id, Worker worker, long seen, String text, List<String> services)
            implements StaffCommand {
        @Override
        public Decision ask(Attending attending) {
            return attending.sendCards(this);
        }
    }

    /** Give the resident a question of a flow to fill. {@code step} is an address. */
    record GiveForm(Optional<String> id, Worker worker, long seen, String step) implements StaffCommand {
        @Override
        public Decision ask(Attending attending) {
            return attending.giveForm(this);
        }
    }

    record Note(Optional<String> id, Worker worker, String text) implements StaffCommand {
        @Override
        public Decision ask(Attending attending) {
            return attending.note(this);
        }
    }

    /** @param supervising whether it is a supervisor's right; else the worker must have been consulted */
    record Whisper(Optional<String> id, Worker worker, boolean supervising, String text) implements StaffCommand {
        @Override
        public Decision ask(Attending attending) {
            return attending.whisper(this);
        }
    }

    record Consult(Optional<String> id, Worker worker, Worker colleague, boolean on) implements StaffCommand {
        @Override
        public Decision ask(Attending attending) {
            return attending.consult(this);
        }
    }

    /** Offer the conversation to a queue or to a colleague; exactly one of them is there. */
    record OfferTransfer(
            Optional<String> id, Worker worker, Optional<String> queue, Optional<Worker> colleague, String note)
            implements StaffCommand {
        @Override
        public Decision ask(Attending attending) {
            return attending.offerTransfer(this);
        }
    }

    /** Withdraw an offer, or decline it as the colleague to whom it was made. */
    record EndTransfer(Optional<String> id, Worker worker) implements StaffCommand {
        @Override
        public Decision ask(Attending attending) {
            return attending.endTransfer(this);
        }
    }

    /** Let the guide go on from {@code step}, an address; without one, from where it stood. */
    record HandBack(Optional<String> id, Worker worker, Optional<String> step) implements StaffCommand {
        @Override
        public Decision ask(Attending attending) {
            return attending.handBack(this);
        }
    }

    /** The conversation goes back to the head of its queue. */
    record Release(Optional<String> id, Worker worker, StaffEvent.Cause cause) implements StaffCommand {
        @Override
        public Decision ask(Attending attending) {
            return attending.release(this);
        }
    }

    /** A supervisor gives the conversation to {@code to}. */
    record Assign(Optional<String> id, Worker worker, Worker to) implements StaffCommand {
        @Override
        public Decision ask(Attending attending) {
            return attending.assign(this);
        }
    }

    /** A supervisor begins to read along; it leaves a trace. */
    record ListenIn(Optional<String> id, Worker worker) implements StaffCommand {
        @Override
        public Decision ask(Attending attending) {
            return attending.listenIn(this);
        }
    }

    record Finish(Optional<String> id, Worker worker, WrapUp wrapUp) implements StaffCommand {
        @Override
        public Decision ask(Attending attending) {
            return attending.finish(this);
        }
    }

    record Block(Optional<String> id, Worker worker, Instant until, String reason) implements StaffCommand {
        @Override
        public Decision ask(Attending attending) {
            return attending.block(this);
        }
    }
}
