package fi.perhelinja.conversation;

import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Pattern;
import fi.perhelinja.text.Language;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What somebody wants done in a conversation. */
public sealed interface Command
        permits Command.Open,
                Command.Say,
                Command.Choose,
                Command.Change,
                Command.Fill,
                Command.Wish,
                Command.ComeIn,
                Command.Speak,
                Command.StopWaiting,
                Command.Leave,
                Command.Rate,
                Command.FallSilent,
                Command.Close,
                CallCommand,
                StaffCommand {

    /** The client's own name for it, so that the same command sent twice counts once; time's own commands have none. */
    default Optional<String> id() {
        return Optional.empty();
    }

    /** The same with its words gone through {@code cover}: what may not be kept in clear is taken out of them. */
    default Command covered(UnaryOperator<String> cover) {
        return this;
    }

    /** Puts itself to the clerk. */
    Decision ask(Clerk clerk);

    /** @param tokenHash SHA-256 of the resident's secret, in hex */
    record Open(Channel channel, Language language, String flow, String tokenHash) implements Command {
        @Override
        public Decision ask(Clerk clerk) {
            return clerk.open(this);
        }
    }

    record Say(Optional<String> id, String text) implements Command {
        @Override
        public Command covered(UnaryOperator<String> cover) {
            return new Say(id, cover.apply(text));
        }

        @Override
        public Decision ask(Clerk clerk) {
            return clerk.say(this);
        }
    }

    record Choose(Optional<String> id, String step, String value) implements Command {
        @Override
        public Decision ask(Clerk clerk) {
            return clerk.choose(this);
        }
    }

    /** Give an earlier answer anew; without a value, be asked again. */
    record Change(Optional<String> id, String step, Optional<String> value) implements Command {
        @Override
        public Command covered(UnaryOperator<String> cover) {
            return new Change(id, step, value.map(cover));
        }

        @Override
        public Decision ask(Clerk clerk) {
            return clerk.change(this);
        }
    }

    /** What is told on the phone is put in, whatever is asked just now; without a value, taken out again. */
    record Fill(Optional<String> id, String slot, Optional<String> value) implements Command {
        @Override
        public Command covered(UnaryOperator<String> cover) {
            return new Fill(id, slot, value.map(cover));
        }

        @Override
        public Decision ask(Clerk clerk) {
            return clerk.fill(this);
        }
    }

    record Wish(Optional<String> id, Pattern pattern) implements Command {
        @Override
        public Decision ask(Clerk clerk) {
            return clerk.wish(this);
        }
    }

    record Speak(Optional<String> id, Language language) implements Command {
        @Override
        public Decision ask(Clerk clerk) {
            return clerk.speak(this);
        }
    }

    /**
     * Who was on the phone goes on in the chat.
     *
     * @param tokenHash SHA-256 in hex of the secret that they come back with
     * @param toPerson whether it was agreed that a worker goes on with them
     */
    record ComeIn(String tokenHash, boolean toPerson) implements Command {
        @Override
        public Decision ask(Clerk clerk) {
            return clerk.calling().comeIn(this);
        }
    }

    /** Do not wait for a person any more; the guide goes on. */
    record StopWaiting(Optional<String> id) implements Command {
        @Override
        public Decision ask(Clerk clerk) {
            return clerk.stopWaiting(this);
        }
    }

    /** @param quickly whether the resident pressed quick leave: nothing outbound happens after that */
    record Leave(Optional<String> id, boolean quickly) implements Command {
        @Override
        public Decision ask(Clerk clerk) {
            return clerk.leave(this);
        }
    }

    record Rate(Optional<String> id, boolean helped, String words) implements Command {
        @Override
        public Command covered(UnaryOperator<String> cover) {
            return new Rate(id, helped, cover.apply(words));
        }

        @Override
        public Decision ask(Clerk clerk) {
            return clerk.rate(this);
        }
    }

    /** Nothing came for {@link Conversation#SILENCE}. */
    record FallSilent() implements Command {
        @Override
        public Decision ask(Clerk clerk) {
            return clerk.fallSilent();
        }
    }

    /** Nothing came for {@link Conversation#IDLE}: the conversation is over. */
    record Close() implements Command {
        @Override
        public Decision ask(Clerk clerk) {
            return clerk.close();
        }
    }
}
