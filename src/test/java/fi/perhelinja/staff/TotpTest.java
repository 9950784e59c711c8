package fi.perhelinja.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.staff.Credentials.SecondFactor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** The secret of the RFC's own examples. */
    private static final SecondFactor FACTOR = Totp.fresh("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B, SHA-1; of its eight digits the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheRfc(long second, String code) {
        assertThat(Totp.code(FACTOR.secret(), Instant.ofEpochSecond(second))).isEqualTo(code);
        assertThat(Totp.taken(FACTOR, code, Instant.ofEpochSecond(second))).isPresent();
    }

    @Test
    void oneStepBeforeAndAfterIsTakenAndNoMore() {
        String code = Totp.code(FACTOR.secret(), Instant.ofEpochSecond(3000));

        assertThat(Totp.taken(FACTOR, code, Instant.ofEpochSecond(3000 - 30))).isPresent();
        assertThat(Totp.taken(FACTOR, code, Instant.ofEpochSecond(3000 + 59))).isPresent();
        assertThat(Totp.taken(FACTOR, code, Instant.ofEpochSecond(3000 - 31))).isEmpty();
        assertThat(Totp.taken(FACTOR, code, Instant.ofEpochSecond(3000 + 60))).isEmpty();
    }

    @Test
    void aCodeIsTakenOnceAndNoneBeforeItAnyMore() {
        Instant now = Instant.ofEpochSecond(3000);
        String before = Totp.code(FACTOR.secret(), now.minusSeconds(30));
        String code = Totp.code(FACTOR.secret(), now);
        SecondFactor after = Totp.taken(FACTOR, code, now).orElseThrow();

        assertThat(Totp.taken(after, code, now)).isEmpty();
        assertThat(Totp.taken(after, before, now)).isEmpty();
        assertThat(Totp.taken(after, Totp.code(FACTOR.secret(), now.plusSeconds(30)), now))
                .isPresent();
    }

    @Test
    void spacesInACodeAreNoMatterAndOtherTextIsNoCode() {
        assertThat(Totp.taken(FACTOR, "287 082", Instant.ofEpochSecond(59))).isPresent();
        assertThat(Totp.taken(FACTOR, "", Instant.ofEpochSecond(59))).isEqualTo(Optional.empty());
        assertThat(Totp.taken(FACTOR, "28708", Instant.ofEpochSecond(59))).isEmpty();
    }

    @Test
    void theAddressForTheAppIsEscaped() {
        assertThat(Totp.uri("ABC", "änna@x"))
                .isEqualTo("otpauth://totp/Perhelinja:%C3%A4nna%40x?secret=ABC&issuer=Perhelinja");
    }

    @Property
    void base32ComesBackAsItWas(@ForAll byte[] bytes) {
        assertThat(Base32.decode(Base32.encode(bytes))).isEqualTo(bytes);
    }
}
