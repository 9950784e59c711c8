package fi.perhelinja.protocol;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a telephone exchange proves who it is: HMAC-SHA-256 with a shared secret over {@code <timestamp>.<body>}, both exactly
 * as they are sent. The timestamp is within, so that an old request cannot be sent again as a new one.
 */
public final class ExchangeSignature {

    /** Where calls are announced. */
    public static final String PATH = "/v1/exchange/calls";

    /** Seconds since 1970 at which the request was signed. */
    public static final String TIMESTAMP = "Perhelinja-Timestamp";

    /** {@code sha256=} and the signature in hex. */
    public static final String SIGNATURE = "Perhelinja-Signature";

    /** Fewest characters of the secret. */
    public static final int SHORTEST_SECRET = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";

    private ExchangeSignature() {}

    /** As the header {@link #SIGNATURE} says it. */
    public static String of(String secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return PREFIX + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Takes the same time whether the first or the last character is wrong. */
    public static boolean fits(String secret, String timestamp, byte[] body, String signature) {
        return MessageDigest.isEqual(
                of(secret, timestamp, body).getBytes(StandardCharsets.UTF_8),
                signature.strip().getBytes(StandardCharsets.UTF_8));
    }
}
