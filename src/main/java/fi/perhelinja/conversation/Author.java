package fi.perhelinja.conversation;

/** Who does something in a conversation. */
public enum Author {
    RESIDENT,
    /** Somebody of the staff; the events say who. */
    STAFF,
    /** Time itself: a reminder that came due. */
    CLOCK
}
