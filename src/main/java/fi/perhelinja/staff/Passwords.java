package fi.perhelinja.staff;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Passwords, kept as Argon2id hashes in the usual form {@code $argon2id$v=19$m=…}. Hashing takes tens of milliseconds
 * and megabytes on purpose: never call it on an event loop.
 */
public final class Passwords {

    /** What OWASP's Password Storage Cheat Sheet recommends for Argon2id: 19 MiB, two passes, one lane. */
    public static final int MEMORY_KIBIBYTES = 19_456;

    public static final int PASSES = 2;
    public static final int LANES = 1;
    public static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** Characters. Length is what makes a password strong; which characters, is nobody's business (NIST SP 800-63B). */
    public static final int SHORTEST = 12;

    /** Characters; longer ones cost time to hash. */
    public static final int LONGEST = 256;

    /** Random bytes of a password made here: 120 bits. */
    public static final int GENERATED_BYTES = 15;

    private static final Argon2Function ARGON2 = Argon2Function.getInstance(
            MEMORY_KIBIBYTES, PASSES, LANES, HASH_BYTES, Argon2.ID, Argon2Function.ARGON2_VERSION_13);

    /** The hash of a password that nobody has. */
    private static final String NOBODYS = hash("nobody has this one", new byte[SALT_BYTES]);

    /** What is wrong with a password. */
    public enum Fault {
        TOO_SHORT,
        TOO_LONG,
        /** It is, or holds, the sign-in name. */
        NAME_IN_IT;

        /** As the wire names it: {@code too-short}. */
        public String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private Passwords() {}

    /** @param salt {@link #SALT_BYTES} random bytes */
    public static String hash(String password, byte[] salt) {
        return ARGON2.hash(bytes(password), salt).getResult();
    }

    public static boolean matches(String password, String hash) {
        return Argon2Function.getInstanceFromHash(hash).check(bytes(password), hash.getBytes(StandardCharsets.UTF_8));
    }

    /** Looked at when there is no account, so that a refusal takes as long. */
    public static String nobodys() {
        return NOBODYS;
    }

    /** Whether the hash was made with less than is asked for now, and is to be made anew. */
    public static boolean isWeak(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(ARGON2);
    }

    /** The same characters typed on different keyboards are the same password. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }

    /** @param signIn the name that it will be typed after */
    public static Optional<Fault> fault(String password, String signIn) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Fault.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Fault.TOO_LONG);
        }
        return password.toLowerCase(Locale.ROOT).contains(signIn.toLowerCase(Locale.ROOT))
                ? Optional.of(Fault.NAME_IN_IT)
                : Optional.empty();
    }

    /** @param chance {@link #GENERATED_BYTES} random bytes */
    public static String generated(byte[] chance) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
    }
}
