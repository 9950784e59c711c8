package fi.perhelinja.protocol;

import java.util.Locale;
import java.util.Optional;

/**
 * What can be wrong with a frame, or with its time: the codes of {@code fault}. The sentences are for the client's
 * maker.
 */
public enum Wrong {
    /** Longer than {@link Limits#FRAME_BYTES}. */
    TOO_LARGE("The frame is longer than " + Limits.FRAME_BYTES + " bytes."),
    NOT_JSON("The frame is not JSON text."),
    UNKNOWN_TYPE("The frame's type is none of those that may be sent here."),
    /** JSON and of a known type, yet not what that type says. */
    BAD_FRAME("The frame is not as its type says."),
    /** A command before {@code hello}, or a second {@code hello}. */
    WRONG_STATE("The first frame on a socket is hello, and no later one is."),
    TOO_FAST("Frames come faster than allowed. This one was not read: send it again a little later."),
    /** More sockets from one address than allowed. */
    TOO_MANY("Too many sockets are open from this address."),
    /**
     * No conversation has that token, or it has been deleted. A new one was opened: {@code welcome} with {@code
     * fresh} follows.
     */
    UNKNOWN_TOKEN("No conversation has this token. A new one is opened for this socket."),
    /** A frame that the signed-in member of the staff has no right to. */
    NO_RIGHT("The roles of whoever is signed in do not allow this frame."),
    /** The service cannot do it now. The socket is closed with {@link Closing#TRY_AGAIN_LATER}. */
    UNAVAILABLE("The service cannot do this now. Connect again, backing off, and send again what was not answered.");

    private final String sentence;

    Wrong(String sentence) {
        this.sentence = sentence;
    }

    /** The code on the wire: {@code too-large}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public ResidentOut.Fault fault() {
        return fault(Optional.empty());
    }

    /** @param id the client's id of the command, as far as it could be read */
    public ResidentOut.Fault fault(Optional<String> id) {
        return new ResidentOut.Fault(code(), sentence, id);
    }

    public StaffOut.Fault staffFault(Optional<String> id) {
        return new StaffOut.Fault(code(), sentence, id);
    }

    String sentence(String more) {
        return more.isEmpty() ? sentence : sentence + " " + more;
    }
}
