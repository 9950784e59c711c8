package fi.perhelinja.protocol;

import java.util.Locale;

/** Why the service closes a socket. In every case the conversation is intact. */
public enum Closing {
    /** Nothing more is to be said: the conversation was deleted. */
    NORMAL((short) 1000),
    /** This node is going. Connect again after the time that {@code moving} told. */
    GOING_AWAY((short) 1001),
    /** A frame so large that it was not read, {@link Limits#FRAME_BYTES_ANSWERED}. */
    TOO_BIG((short) 1009),
    /** The service cannot do it now. Connect again, backing off. */
    TRY_AGAIN_LATER((short) 1013),
    /** No {@code hello} in time. */
    NO_HELLO((short) 4001),
    /** What was sent is not read fast enough. Connect again with {@code since}. */
    TOO_SLOW((short) 4002),
    /** Too many sockets from this address. Do not connect again at once. */
    TOO_MANY((short) 4003),
    /** Frames went on coming too fast after many faults. */
    TOO_FAST((short) 4004),
    /** Wrong frames went on coming after many faults: the client is broken, connecting again does not mend it. */
    TOO_MANY_WRONG((short) 4005),
    /** Neither a frame nor a pong came for long. Connect again with {@code since}. */
    IDLE((short) 4006),
    /** The session of a member of the staff is over, or may do something else now. Ask who is signed in. */
    SIGNED_OUT((short) 4010);

    private final short code;

    Closing(short code) {
        this.code = code;
    }

    /** The close code on the wire. */
    public short code() {
        return code;
    }

    /** The close reason on the wire: {@code too-slow}. */
    public String reason() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
