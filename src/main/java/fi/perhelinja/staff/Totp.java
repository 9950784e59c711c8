package fi.perhelinja.staff;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of an authenticator app (RFC 6238): six digits, a new one every thirty seconds, SHA-1, as every app knows it.
 * One step before and after is taken too, for clocks differ; and a code that was taken is never taken again.
 */
public final class Totp {

    /** Random bytes of a secret, as RFC 4226 recommends. */
    public static final int SECRET_BYTES = 20;

    static final int DIGITS = 6;
    private static final Duration STEP = Duration.ofSeconds(30);

    /** Steps before and after now whose codes are taken. */
    private static final int STEPS_ASIDE = 1;

    private static final String ALGORITHM = TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1;
    private static final TimeBasedOneTimePasswordGenerator CODES =
            new TimeBasedOneTimePasswordGenerator(STEP, DIGITS, ALGORITHM);

    private Totp() {}

    /** A second factor for somebody new to it. */
    public static Credentials.SecondFactor fresh(byte[] secret) {
        return new Credentials.SecondFactor(Base32.encode(secret), 0);
    }

    /** @return the factor to be kept, when the code is right and was not taken before */
    public static Optional<Credentials.SecondFactor> taken(Credentials.SecondFactor factor, String code, Instant now) {
        byte[] typed = code.replace(" ", "").getBytes(StandardCharsets.UTF_8);
        long current = now.getEpochSecond() / STEP.toSeconds();
        Optional<Credentials.SecondFactor> found = Optional.empty();
        for (long step = current - STEPS_ASIDE; step <= current + STEPS_ASIDE; step++) {
            byte[] right = code(factor.secret(), step).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(right, typed) && step > factor.lastStep()) {
                found = Optional.of(new Credentials.SecondFactor(factor.secret(), step));
            }
        }
        return found;
    }

    /** The code of a secret at a time: what the app shows. */
    public static String code(String secret, Instant at) {
        return code(secret, at.getEpochSecond() / STEP.toSeconds());
    }

    private static String code(String secret, long step) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(Base32.decode(secret), ALGORITHM),
                    Instant.ofEpochSecond(step * STEP.toSeconds()),
                    Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a secret of bytes is a key", e);
        }
    }

    /** The address that an app reads from a picture or a link. */
    public static String uri(String secret, String signIn) {
        StringBuilder who = new StringBuilder();
        for (byte each : signIn.getBytes(StandardCharsets.UTF_8)) {
            char plain = (char) (each & 0xff);
            boolean safe = plain < 0x80 && (Character.isLetterOrDigit(plain) || "._-".indexOf(plain) >= 0);
            who.append(safe ? String.valueOf(plain) : String.format(Locale.ROOT, "%%%02X", (int) plain));
        }
        return "otpauth://totp/Perhelinja:" + who + "?secret=" + secret + "&issuer=Perhelinja";
    }
}
