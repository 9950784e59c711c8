package fi.perhelinja.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's being signed in. The browser holds a token; here only its hash is kept, so that whoever reads the store
 * cannot come in with what stands there.
 *
 * <p>The token changes at intervals. The new one travels in an answer that may get lost, and requests with the old one
 * may be under way; so the old one holds until a while after the new one was first seen.
 *
 * @param id stays the same while tokens change
 * @param token SHA-256 of the token, in hex
 * @param csrf what every request that changes something must carry, and no other site can know
 * @param member as the account was when the session began or was last changed
 * @param used when somebody last did something, to about a minute
 * @param ends whatever happens
 * @param version grows with each change; a change names the version that it follows
 */
public record Session(
        String id,
        String token,
        Optional<Earlier> earlier,
        String csrf,
        Member member,
        Optional<Provider> provider,
        Instant created,
        Instant rotated,
        Instant used,
        Instant ends,
        long version) {

    /** How long the token before holds after the new one was first seen: requests under way take no longer. */
    public static final Duration UNDER_WAY = Duration.ofSeconds(30);

    /** Use is written down no more often than this. */
    public static final Duration USE_GRAIN = Duration.ofMinutes(1);

    /**
     * The token before.
     *
     * @param until empty while the new one has not been seen
     */
    public record Earlier(String token, Optional<Instant> until) {}

    /**
     * Where somebody signed in, when not here.
     *
     * @param sid the provider's own name of the session, by which it may end it
     * @param idToken shown to the provider when signing out
     */
    public record Provider(String issuer, Optional<String> sid, String idToken) {

        /** Without the token: this may come into a log. */
        @Override
        public String toString() {
            return "Provider[" + issuer + "]";
        }
    }

    public boolean isOver(Instant now, Duration idle) {
        return !now.isBefore(ends) || !now.isBefore(used.plus(idle));
    }

    /** When it ends if nobody does anything any more. */
    public Instant over(Duration idle) {
        Instant idleEnd = used.plus(idle);
        return idleEnd.isBefore(ends) ? idleEnd : ends;
    }

    /** Whether somebody with the token of this hash may come in. */
    public boolean accepts(String hash, Instant now) {
        boolean before = earlier.filter(e ->
                        e.token().equals(hash) && e.until().map(now::isBefore).orElse(true))
                .isPresent();
        return token.equals(hash) || before;
    }

    /** The session after somebody came with the token of this hash; itself when there is nothing to write down. */
    public Session seen(String hash, Instant now) {
        boolean newOneArrived =
                token.equals(hash) && earlier.filter(e -> e.until().isEmpty()).isPresent();
        if (!newOneArrived) {
            return used(now);
        }
        Optional<Earlier> before = earlier.map(e -> new Earlier(e.token(), Optional.of(now.plus(UNDER_WAY))));
        return new Session(id, token, before, csrf, member, provider, created, rotated, now, ends, version);
    }

    /** The session after somebody did something over a socket; itself when there is nothing to write down. */
    public Session used(Instant now) {
        boolean stale = !now.isBefore(used.plus(USE_GRAIN));
        return stale
                ? new Session(id, token, earlier, csrf, member, provider, created, rotated, now, ends, version)
                : this;
    }

    /** With a new token, given in an answer to somebody who came with the token of hash {@code shown}. */
    public Session rotated(String shown, String newToken, Instant now) {
        Optional<Earlier> before = Optional.of(new Earlier(shown, Optional.empty()));
        return new Session(id, newToken, before, csrf, member, provider, created, now, now, ends, version);
    }

    public Session with(Member changed) {
        return new Session(id, token, earlier, csrf, changed, provider, created, rotated, used, ends, version);
    }

    /** Without tokens: this may come into a log. */
    @Override
    public String toString() {
        return "Session[" + id + "]";
    }
}
