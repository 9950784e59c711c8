package fi.perhelinja.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How guessing is made slow: after some failures an account is locked for a minute, and with each further failure twice
 * as long, up to an hour.
 *
 * <p>A try is counted <em>before</em> the password is looked at and taken back when it was right. So many tries at once
 * gain nothing: each is counted, whatever the others come to.
 */
public final class LockOut {

    /** Tries that cost nothing but their time. */
    public static final int FREE_TRIES = 5;

    public static final Duration FIRST = Duration.ofMinutes(1);
    public static final Duration LONGEST = Duration.ofHours(1);

    /** Doublings after which it is longer than the longest: keeps the shift small. */
    private static final int MOST_DOUBLINGS = 10;

    private LockOut() {}

    public static boolean holds(Credentials credentials, Instant now) {
        return credentials.lockedUntil().filter(now::isBefore).isPresent();
    }

    /** With one more try counted. To be kept before the password is looked at; ask {@link #holds} first. */
    public static Credentials tried(Credentials credentials, Instant now) {
        int failures = credentials.failures() + 1;
        Optional<Instant> until = failures < FREE_TRIES ? Optional.empty() : Optional.of(now.plus(lock(failures)));
        return credentials.with(failures, until);
    }

    private static Duration lock(int failures) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - FREE_TRIES, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    /** The password, and the code if there is one, were right; or an administrator unlocks. */
    public static Credentials cleared(Credentials credentials) {
        return credentials.with(0, Optional.empty());
    }
}
