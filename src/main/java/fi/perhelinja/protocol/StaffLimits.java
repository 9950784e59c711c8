package fi.perhelinja.protocol;

/**
 * What a frame of the staff may ask for at most. What depends on the conversation, as the length of a reply, is for the
 * clerk to judge.
 */
public final class StaffLimits {

    /** UTF-16 units of a reason or of a message to those who wait. */
    public static final int REASON = 500;

    /** Conversations that somebody may want to have at once. */
    public static final int CAPACITY = 20;

    /** Queues of one worker. */
    public static final int QUEUES = 100;

    /** A misuser is kept out for 30 days at most. */
    public static final int BLOCK_MINUTES = 30 * 24 * 60;

    private StaffLimits() {}

    static void must(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("a field is not within its limits");
        }
    }

    static void number(long number) {
        must(number >= 0);
    }

    static void reason(String text) {
        must(text.length() <= REASON);
    }

    static void name(String text) {
        must(text.length() <= Limits.NAME_LENGTH);
    }
}
