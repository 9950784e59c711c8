package fi.perhelinja.desk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what the vault keeps: AES-256 in GCM, with keys that are in no store. What is sealed says by which key, so that a
 * new one can be put first while what older ones sealed can still be opened; and it opens only in the conversation and by
 * the name for which it was sealed, so that nobody who writes to the store can move it elsewhere. Safe for any thread.
 */
public final class Seal {

    /** Bytes of a key. */
    public static final int KEY_BYTES = 32;

    /** Most keys: the one that seals, and older ones. */
    public static final int MOST_KEYS = 20;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_BYTES = 4;
    private static final String CIPHER = "AES/GCM/NoPadding";

    /** Stands between the id of the key and what it sealed; and between what is bound into it. */
    private static final String BETWEEN = ".";

    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    private final String newest;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param hex the keys, the one that seals first
     * @throws IllegalArgumentException when one is none; the message does not quote it
     */
    public Seal(List<String> hex) {
        if (hex.isEmpty() || hex.size() > MOST_KEYS) {
            throw new IllegalArgumentException("needs one key, and at most " + MOST_KEYS);
        }
        for (String line : hex) {
            byte[] key = bytes(line);
            keys.put(id(key), new SecretKeySpec(key, "AES"));
        }
        newest = keys.keySet().iterator().next();
    }

    private static byte[] bytes(String hex) {
        if (!hex.matches("[0-9A-Fa-f]{" + 2 * KEY_BYTES + "}")) {
            throw new IllegalArgumentException("a key is " + 2 * KEY_BYTES + " hexadecimal digits");
        }
        return HexFormat.of().parseHex(hex);
    }

    private static String id(byte[] key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(Arrays.copyOf(hash, ID_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String seal(String conversation, String name, String clear) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, newest, nonce, conversation, name);
            byte[] sealed = cipher.doFinal(clear.getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return newest + BETWEEN + Base64.getEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + CIPHER, e);
        }
    }

    /** Empty when its key is not at hand, or it was sealed for another place, or changed. */
    Optional<String> open(String conversation, String name, String sealed) {
        int between = sealed.indexOf(BETWEEN);
        String key = sealed.substring(0, Math.max(0, between));
        if (!keys.containsKey(key)) {
            return Optional.empty();
        }
        try {
            byte[] all = Base64.getDecoder().decode(sealed.substring(between + 1));
            byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, conversation, name);
            byte[] clear = cipher.doFinal(all, NONCE_BYTES, Math.max(0, all.length - NONCE_BYTES));
            return Optional.of(new String(clear, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String key, byte[] nonce, String conversation, String name)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((conversation + BETWEEN + name).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Without the keys: this may come into a log. */
    @Override
    public String toString() {
        return "Seal[" + keys.size() + " keys]";
    }
}
