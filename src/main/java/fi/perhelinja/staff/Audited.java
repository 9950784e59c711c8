package fi.perhelinja.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An entry as it stands in the audit. Each hash covers the one before it, so that no entry can be changed, left out or
 * put in between without breaking every hash after it. What is cut off at the end cannot be seen by the chain alone:
 * whoever wants to see that too writes the last number and hash down elsewhere.
 *
 * @param number from 1, without a gap
 * @param hash SHA-256 in hex over the hash before and all of this entry
 */
public record Audited(long number, AuditEntry entry, String hash) {

    /** What the first entry follows. */
    public static final String BEGINNING = "0".repeat(64);

    /** Between fields, and after the length of each, so that no two entries can be written alike. */
    private static final String MARK = ":";

    /** @param before the hash of the entry before, or {@link #BEGINNING} */
    public static Audited following(String before, long number, AuditEntry entry) {
        return new Audited(number, entry, hash(before, number, entry));
    }

    /** Whether this entry stands as it was written, right after the one with that number and hash. */
    public boolean follows(long numberBefore, String hashBefore) {
        return number == numberBefore + 1 && hash.equals(hash(hashBefore, number, entry));
    }

    private static String hash(String before, long number, AuditEntry entry) {
        List<String> fields = List.of(
                before,
                Long.toString(number),
                Long.toString(entry.at().toEpochMilli()),
                entry.member(),
                entry.name(),
                entry.what().name(),
                entry.conversation().map(c -> "+" + c).orElse(""),
                entry.about().map(a -> "+" + a).orElse(""),
                entry.reason().map(r -> "+" + r).orElse(""));
        String all = fields.stream().map(f -> f.length() + MARK + f).collect(Collectors.joining(MARK));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
