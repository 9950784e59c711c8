package fi.perhelinja.web;

import fi.perhelinja.text.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes of a network address, and of a caller's number, what it is known again by: HMAC-SHA-256 with a secret that is not in
 * the store. Without it nobody can find out addresses from what is kept; a plain hash could be tried with every address that
 * there is.
 */
public final class OriginKey {

    /** Fewest characters of the secret. */
    public static final int SHORTEST = 32;

    private static final String ALGORITHM = "HmacSHA256";

    /** What the secret is used for, so that the same one used elsewhere gives other hashes. */
    private static final String PURPOSE = "perhelinja origin ";

    private static final String CALLERS = "perhelinja caller ";
    private static final String CALLS = "perhelinja exchange call ";

    /** Hexadecimal digits of the id of a call: enough that no two are the same. */
    private static final int CALL_DIGITS = 32;

    private final SecretKeySpec key;

    /** @throws IllegalArgumentException when the secret is too short; the message does not quote it */
    public OriginKey(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException("the secret of origins has fewer than " + SHORTEST + " characters");
        }
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String of(String address) {
        return hash(PURPOSE + address);
    }

    /** What a caller's number is known again by; the number itself is kept nowhere. */
    String caller(PhoneNumber number) {
        return hash(CALLERS + number.e164());
    }

    /** An id of our own for a call of the exchange, whose own may hold a number. */
    String call(String id) {
        return "x-" + hash(CALLS + id).substring(0, CALL_DIGITS);
    }

    private String hash(String purposeAndText) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(purposeAndText.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Without the secret: this may come into a log. */
    @Override
    public String toString() {
        return "OriginKey[***]";
    }
}
