package fi.perhelinja.staff;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that staff did and that must not be denied later. Given to {@code Registry.audit} <em>before</em> the act,
 * and the act waits until the entry is durable.
 *
 * <p>Never holds a word of what a resident wrote. {@code reason} is what the staff member gave as one.
 *
 * @param member id of whoever did it; for a failed sign-in the id of the account if there is one, else empty
 * @param name as it was then; for a failed sign-in without an account empty, since it may be a mistyped password
 * @param about what else it was about: an account's id, a queue; never words of a resident
 */
public record AuditEntry(
        Instant at,
        String member,
        String name,
        What what,
        Optional<String> conversation,
        Optional<String> about,
        Optional<String> reason) {

    /** Longest reason that is taken; characters. */
    public static final int LONGEST_REASON = 500;

    /** What was done. */
    public enum What {
        SIGNED_IN,
        SIGN_IN_FAILED,
        SIGNED_OUT,
        /** Too many failures: the account is locked for a while. */
        LOCKED_OUT,
        /** Opened a conversation that was waiting or one's own. */
        OPENED,
        /** A supervisor looks on without being the owner. */
        LISTENED_IN,
        /** A supervisor took a conversation from its owner, or gave it to another. */
        TAKEN_OVER,
        /** Opened a past conversation. */
        HISTORY_OPENED,
        /** Read a telephone number of a resident. */
        NUMBER_READ,
        EXPORTED,
        ERASED,
        BLOCKED,
        UNBLOCKED,
        QUEUE_CHANGED,
        /** Gave a worker other queues or languages. */
        SHIFT_CHANGED,
        ACCOUNT_ADDED,
        ACCOUNT_CHANGED,
        /** Read the audit itself. */
        AUDIT_READ;

        /** As the wire and the command line name it: {@code listened-in}. */
        public String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Something that a member does. */
    public static AuditEntry by(Member member, What what, Instant at) {
        return new AuditEntry(
                at, member.id(), member.name(), what, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public AuditEntry at(Instant time) {
        return new AuditEntry(time, member, name, what, conversation, about, reason);
    }

    public AuditEntry in(String conversationId) {
        return new AuditEntry(at, member, name, what, Optional.of(conversationId), about, reason);
    }

    public AuditEntry about(String subject) {
        return new AuditEntry(at, member, name, what, conversation, Optional.of(subject), reason);
    }

    public AuditEntry because(String given) {
        return new AuditEntry(at, member, name, what, conversation, about, Optional.of(given));
    }
}
