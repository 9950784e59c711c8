package fi.perhelinja.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LockOutTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void locksGrowFromAMinuteToAnHour() {
        Credentials credentials = Credentials.fresh("hash", NOW);
        List<Long> minutes = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            credentials = LockOut.tried(credentials, NOW);
            minutes.add(credentials
                    .lockedUntil()
                    .map(until -> Duration.between(NOW, until).toMinutes())
                    .orElse(0L));
        }

        assertThat(minutes).containsExactly(0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void aLockHoldsUntilItsTimeAndIsClearedBySuccess() {
        Credentials locked = Credentials.fresh("hash", NOW).with(7, java.util.Optional.of(NOW));

        assertThat(LockOut.holds(locked, NOW.minusMillis(1))).isTrue();
        assertThat(LockOut.holds(locked, NOW)).isFalse();
        assertThat(LockOut.cleared(locked)).isEqualTo(Credentials.fresh("hash", NOW));
    }
}
