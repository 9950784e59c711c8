package fi.perhelinja.staff;

/** What somebody may do. Routes and frames ask for a right, never for a role. */
public enum Right {
    /** Claim conversations and answer in them. */
    CONVERSE,
    TAKE_CALLS,
    /** See all queues and workers; reassign, take over, listen in, open and close queues, block. */
    SUPERVISE,
    /** Open past conversations, with a reason. */
    HISTORY,
    AUTHOR_GUIDE,
    /** Add, change and lock accounts. */
    ACCOUNTS,
    /** Read what staff did. */
    AUDIT,
    /** Export a conversation, with a reason. */
    EXPORT,
    /** Erase a conversation, with a reason. */
    ERASE
}
