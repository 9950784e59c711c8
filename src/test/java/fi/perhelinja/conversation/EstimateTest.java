package fi.perhelinja.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.flow.Effect.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EstimateTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Estimate ESTIMATE = new Estimate(Duration.ofHours(1), 3);

    /** Workers came every so many minutes until now, each after a wait of so many seconds. */
    private static List<Wait> every(int minutes, int waits, long seconds) {
        List<Wait> all = new ArrayList<>();
        for (int i = waits - 1; i >= 0; i--) {
            Instant at = NOW.minus(Duration.ofMinutes((long) i * minutes));
            all.add(new Wait("q", Priority.NORMAL, at, seconds));
        }
        return all;
    }

    @Test
    void nothingIsToldWhenTooLittleIsKnown() {
        assertThat(ESTIMATE.seconds(every(5, 2, 60), 1, Duration.ZERO, NOW)).isEmpty();
        assertThat(ESTIMATE.seconds(List.of(), 1, Duration.ZERO, NOW)).isEmpty();
    }

    @Test
    void whatIsLongAgoTellsNothing() {
        assertThat(ESTIMATE.seconds(every(5, 6, 60), 1, Duration.ZERO, NOW.plus(Duration.ofHours(2))))
                .isEmpty();
    }

    @Test
    void placeInTheQueueCounts() {
        List<Wait> waits = every(5, 6, 60);
        assertThat(ESTIMATE.seconds(waits, 1, Duration.ZERO, NOW)).contains(300);
        assertThat(ESTIMATE.seconds(waits, 3, Duration.ZERO, NOW)).contains(900);
    }

    @Test
    void neverLessThanWhatThoseWaitedWhoWereJustTaken() {
        List<Wait> waits = every(1, 6, 600);
        assertThat(ESTIMATE.seconds(waits, 1, Duration.ZERO, NOW)).contains(600);
        assertThat(ESTIMATE.seconds(waits, 1, Duration.ofSeconds(300), NOW)).contains(300);
    }

    @Test
    void whenNoWorkerComesForLongItGrows() {
        List<Wait> waits = every(5, 4, 60);
        assertThat(ESTIMATE.seconds(waits, 1, Duration.ZERO, NOW.plus(Duration.ofMinutes(25))))
                .hasValueSatisfying(seconds -> assertThat(seconds).isGreaterThan(300));
    }
}
