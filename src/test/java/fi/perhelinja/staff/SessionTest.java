package fi.perhelinja.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Duration IDLE = Duration.ofMinutes(60);
    private static final Member ANNA = new Member("m", "Anna", "", Set.of(Role.WORKER), Set.of(), Set.of(Language.FI));
    private static final Session SESSION = new Session(
            "s",
            "first",
            Optional.empty(),
            "csrf",
            ANNA,
            Optional.empty(),
            NOW,
            NOW,
            NOW,
            NOW.plus(Duration.ofHours(12)),
            0);

    @Test
    void endsWhenNobodyUsesItAndInAnyCaseAtItsEnd() {
        Session used = SESSION.used(NOW.plusSeconds(43_000));

        assertThat(SESSION.isOver(NOW.plus(IDLE).minusMillis(1), IDLE)).isFalse();
        assertThat(SESSION.isOver(NOW.plus(IDLE), IDLE)).isTrue();
        assertThat(used.isOver(SESSION.ends().minusMillis(1), IDLE)).isFalse();
        assertThat(used.isOver(SESSION.ends(), IDLE)).isTrue();
        assertThat(used.over(IDLE)).isEqualTo(SESSION.ends());
    }

    @Test
    void theTokenBeforeHoldsUntilAWhileAfterTheNewOneCame() {
        Session rotated = SESSION.rotated("first", "second", NOW);
        Session seen = rotated.seen("second", NOW.plusSeconds(100));

        assertThat(rotated.accepts("first", NOW.plusSeconds(90))).isTrue();
        assertThat(rotated.seen("first", NOW.plusSeconds(1))).isEqualTo(rotated);
        assertThat(seen.accepts("first", NOW.plusSeconds(129))).isTrue();
        assertThat(seen.accepts("first", NOW.plusSeconds(130))).isFalse();
        assertThat(seen.accepts("second", NOW.plusSeconds(130))).isTrue();
        assertThat(seen.accepts("third", NOW)).isFalse();
    }

    @Test
    void whoNeverGotTheNewTokenIsGivenAnother() {
        Session again = SESSION.rotated("first", "second", NOW).rotated("first", "third", NOW.plusSeconds(900));

        assertThat(again.accepts("first", NOW.plusSeconds(901))).isTrue();
        assertThat(again.accepts("third", NOW.plusSeconds(901))).isTrue();
        assertThat(again.accepts("second", NOW.plusSeconds(901))).isFalse();
    }

    @Test
    void useIsWrittenDownAboutOnceAMinute() {
        assertThat(SESSION.used(NOW.plusSeconds(59))).isSameAs(SESSION);
        assertThat(SESSION.used(NOW.plusSeconds(60)).used()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void nothingSecretIsInTheNameOfThings() {
        assertThat(SESSION.toString()).isEqualTo("Session[s]");
        assertThat(Credentials.fresh("$argon2id$", NOW).toString()).doesNotContain("argon2id");
        assertThat(new Credentials.SecondFactor("ABC", 1).toString()).doesNotContain("ABC");
    }
}
