package fi.perhelinja.protocol;

/** How large what a client sends may be. */
public final class Limits {

    /**
     * Bytes of a frame that is read. The longest message, 2,000 UTF-16 units, takes 12,000 bytes when a client
     * escapes each of them, as JSON allows; one that is too long for the clerk should be told so by the clerk.
     */
    public static final int FRAME_BYTES = 32 * 1024;

    /** Bytes of a frame that is still answered with a fault; a longer one closes the socket before it is in memory. */
    public static final int FRAME_BYTES_ANSWERED = 2 * FRAME_BYTES;

    /** Levels of objects and lists in each other. Our frames have one; what a newer client adds may have some. */
    public static final int NESTING = 8;

    /** UTF-16 units of anything but what a resident writes: steps, values, tokens. */
    public static final int NAME_LENGTH = 200;

    /** Characters of a client's own id of a command. */
    public static final int ID_LENGTH = 64;

    /** Digits of a number. */
    public static final int NUMBER_LENGTH = 20;

    private Limits() {}
}
