package fi.perhelinja.understanding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * Stands for phrases and for the code that makes examples of them.
 *
 * @param phrases path to content, in an order that is always the same
 * @param code see {@link Memory#code}
 */
record Origin(Map<String, String> phrases, String code) {

    /** @param what is learned from the phrases; two things that are have two origins */
    String of(String what) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((what + "\n" + code).getBytes(StandardCharsets.UTF_8));
            phrases.forEach(
                    (path, content) -> digest.update(("\n" + path + "\n" + content).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
