package fi.perhelinja.web;

import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Right;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/**
 * Somebody of the staff at the door, signed in.
 *
 * @param csrf what the first frame of a socket, and every request that changes something, must carry; see {@link
 *     #proves}
 * @param session id of the session; not what the browser holds
 * @param expires when the session ends if nobody does anything any more
 */
public record Visitor(Member member, String csrf, String session, Instant expires) {

    public boolean may(Right right) {
        return member.may(right);
    }

    /** Whether the page that asks is one of ours, which alone can know this token. Takes the same time either way. */
    public boolean proves(String token) {
        return MessageDigest.isEqual(csrf.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    /** Without the token: this may come into a log. */
    @Override
    public String toString() {
        return "Visitor[" + member.id() + "]";
    }
}
