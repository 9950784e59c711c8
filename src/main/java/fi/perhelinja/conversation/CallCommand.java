package fi.perhelinja.conversation;

import fi.perhelinja.text.Language;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a call handler wants done in a phone call. Whether the role allows it is asked before; that the call is theirs is
 * the clerk's to see to.
 */
public sealed interface CallCommand extends Command {

    /** The handler. */
    Worker worker();

    /** What {@link Calling} makes of it. */
    Decision ask(Calling calling);

    @Override
    default Decision ask(Clerk clerk) {
        return ask(clerk.calling());
    }

    /** @param tokenHash SHA-256 in hex of a secret with which the caller may go on in the chat, should one be given */
    record Begin(Optional<String> id, Worker worker, Language language, String flow, String tokenHash)
            implements CallCommand {
        @Override
        public Decision ask(Calling calling) {
            return calling.begin(this);
        }
    }

    /** A resident of the chat goes on by phone, and gave the handler the code: the chat becomes a call of theirs. */
    record TakeOn(Optional<String> id, Worker worker) implements CallCommand {
        @Override
        public Decision ask(Calling calling) {
            return calling.takeOn(this);
        }
    }

    /** The caller does something, by the handler's hand: says words, answers, changes an answer, tells in any order, wishes. */
    record Act(Worker worker, Command does) implements CallCommand {
        @Override
        public Command covered(UnaryOperator<String> cover) {
            return new Act(worker, does.covered(cover));
        }

        @Override
        public Optional<String> id() {
            return does.id();
        }

        @Override
        public Decision ask(Calling calling) {
            return calling.act(this);
        }
    }

    /** The handler hears danger, whatever was typed: the guide asks of which kind, and the call is marked. */
    record Raise(Optional<String> id, Worker worker) implements CallCommand {
        @Override
        public Decision ask(Calling calling) {
            return calling.raise(this);
        }
    }

    /** Keep the notes; {@code text} is all of them. */
    record KeepNotes(Optional<String> id, Worker worker, String text) implements CallCommand {
        @Override
        public Decision ask(Calling calling) {
            return calling.keepNotes(this);
        }
    }

    record Hold(Optional<String> id, Worker worker, boolean on) implements CallCommand {
        @Override
        public Decision ask(Calling calling) {
            return calling.hold(this);
        }
    }

    /**
     * A worker is to go on with the caller.
     *
     * @param message to whoever takes it; may be empty
     * @param details when and how they may be called, by the slots of a call-back; without them they go on in the chat
     */
    record HandOver(
            Optional<String> id, Worker worker, String queue, String message, Optional<Map<String, String>> details)
            implements CallCommand {
        @Override
        public Command covered(UnaryOperator<String> cover) {
            return new HandOver(id, worker, queue, cover.apply(message), details.map(all -> covered(all, cover)));
        }

        private static Map<String, String> covered(Map<String, String> all, UnaryOperator<String> cover) {
            Map<String, String> covered = new LinkedHashMap<>();
            all.forEach((slot, value) -> covered.put(slot, cover.apply(value)));
            return covered;
        }

        @Override
        public Decision ask(Calling calling) {
            return calling.handingOver().decide(this);
        }
    }

    record HangUp(Optional<String> id, Worker worker) implements CallCommand {
        @Override
        public Decision ask(Calling calling) {
            return calling.hangUp(this);
        }
    }

    /**
     * Write down a call that is over.
     *
     * @param at when it began
     * @param minutes how long it lasted
     */
    record Log(
            Optional<String> id,
            Worker worker,
            Language language,
            String flow,
            String tokenHash,
            Instant at,
            int minutes,
            WrapUp wrapUp)
            implements CallCommand {
        /** The same, of the conversation that this hash is of. */
        public Log with(String hash) {
            return new Log(id, worker, language, flow, hash, at, minutes, wrapUp);
        }

        @Override
        public Decision ask(Calling calling) {
            return calling.afterwards().log(this);
        }
    }
}
