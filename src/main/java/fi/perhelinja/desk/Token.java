package fi.perhelinja.desk;

import fi.perhelinja.conversation.Conversation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a resident comes back with: {@code <conversation>.<secret>}. Only a hash of the secret is kept, so that
 * whoever reads the store cannot speak as the resident. The secret has 144 random bits, so a plain SHA-256 is enough.
 */
record Token(String conversation, String secret) {

    /** Random bytes of an id and of a secret; a multiple of three, so that base64 needs no padding. */
    private static final int BYTES = 18;

    private static final Pattern SHAPE = Pattern.compile("([A-Za-z0-9_-]{24})\\.([A-Za-z0-9_-]{24})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static Token fresh() {
        return new Token(random(), random());
    }

    /** With a conversation that follows from {@code origin}, so that what is begun twice is one; the secret is random. */
    static Token of(String origin) {
        return new Token(conversationOf(origin), random());
    }

    /** The conversation alone that follows from {@code origin}. */
    static String conversationOf(String origin) {
        byte[] id = Arrays.copyOf(sha256(origin.getBytes(StandardCharsets.UTF_8)), BYTES);
        return Base64.getUrlEncoder().encodeToString(id);
    }

    /** Empty for anything that is not in the shape of a token. */
    static Optional<Token> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches() ? Optional.of(new Token(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** A further secret of a conversation. */
    static Token forConversation(String conversation) {
        return new Token(conversation, random());
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    /** SHA-256 of the secret, in hex. */
    String hash() {
        return HexFormat.of().formatHex(sha256(secret.getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] sha256(byte[] of) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(of);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Takes the same time whether the first or the last character is wrong. */
    boolean opens(Conversation conversation) {
        byte[] own = hash().getBytes(StandardCharsets.US_ASCII);
        return conversation.opensTo(kept -> MessageDigest.isEqual(own, kept.getBytes(StandardCharsets.US_ASCII)));
    }

    String text() {
        return conversation + "." + secret;
    }

    /** Without the secret: this may come into a log. */
    @Override
    public String toString() {
        return conversation + ".***";
    }
}
