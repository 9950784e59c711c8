package fi.perhelinja.conversation;

/** Who does something in a conversation. */
public enum Author {
    RESIDENT,
    /** Time itself: a reminder that came due. */
    CLOCK
}
