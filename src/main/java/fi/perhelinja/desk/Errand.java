package fi.perhelinja.desk;

import fi.perhelinja.conversation.Author;
import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.conversation.Decision;
import java.util.Optional;

/**
 * What the desk is to do with a conversation.
 *
 * @param origin where the resident comes from who wishes it
 * @param tries how often it may still be asked again
 * @param looked whether the conversation was read whole from the store for it
 */
record Errand(Desk.Wish wish, Author author, Optional<String> origin, int tries, boolean looked) {

    /**
     * How often the desk asks again after somebody else took the number. Each time somebody gets through, so few are
     * needed.
     */
    private static final int TRIES = 50;

    Errand(Desk.Wish wish, Author author, Optional<String> origin) {
        this(wish, author, origin, TRIES, false);
    }

    Errand again() {
        return new Errand(wish, author, origin, tries - 1, looked);
    }

    Errand havingLooked() {
        return new Errand(wish, author, origin, tries, true);
    }

    /**
     * What is appended is held against the store by its number; what is not, by nothing. So it is decided anew by what the
     * store has: what is at hand may be behind, on a node that was held still, or before, when another Redis went on.
     */
    boolean mustLook(Conversation conversation, Decision decision) {
        boolean appends = decision instanceof Decision.Accepted accepted
                && !accepted.events().isEmpty();
        return !appends && !looked && conversation.number() > 0;
    }

    boolean triedBefore() {
        return tries < TRIES;
    }
}
