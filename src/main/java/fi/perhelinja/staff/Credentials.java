package fi.perhelinja.staff;

import java.time.Instant;
import java.util.Optional;

/**
 * How somebody proves who they are, and how often that went wrong of late. See {@link LockOut}.
 *
 * @param password as {@link Passwords} hashed it
 * @param code the second factor, when there is one
 * @param failures since the last success
 */
public record Credentials(
        String password,
        Instant passwordChanged,
        Optional<SecondFactor> code,
        int failures,
        Optional<Instant> lockedUntil) {

    /**
     * Codes of an authenticator app.
     *
     * @param secret in base 32, as the app takes it
     * @param lastStep the time step of the last code that was taken; no code of it or before is taken again
     */
    public record SecondFactor(String secret, long lastStep) {

        /** Without the secret: this may come into a log. */
        @Override
        public String toString() {
            return "SecondFactor[***]";
        }
    }

    public static Credentials fresh(String password, Instant now) {
        return new Credentials(password, now, Optional.empty(), 0, Optional.empty());
    }

    /** A new password clears what went wrong with the old one. */
    public Credentials withPassword(String changed, Instant now) {
        return new Credentials(changed, now, code, 0, Optional.empty());
    }

    /** The same password, hashed anew. */
    public Credentials rehashed(String hash) {
        return new Credentials(hash, passwordChanged, code, failures, lockedUntil);
    }

    public Credentials withCode(Optional<SecondFactor> changed) {
        return new Credentials(password, passwordChanged, changed, failures, lockedUntil);
    }

    public Credentials with(int failed, Optional<Instant> until) {
        return new Credentials(password, passwordChanged, code, failed, until);
    }

    /** Without hash and secret: this may come into a log. */
    @Override
    public String toString() {
        return "Credentials[***]";
    }
}
