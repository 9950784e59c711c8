package fi.perhelinja.staff;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An account that is kept here, for whoever signs in with a password. Who comes by OIDC has none.
 *
 * @param signIn the name that the person signs in with, as {@link #folded} writes it; unique
 * @param disabled nobody can sign in with it, and its sessions have ended
 * @param version grows with each change; a change names the version that it follows
 */
public record Account(
        String signIn, Member member, Credentials credentials, boolean disabled, Instant created, long version) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,63}");

    /** A sign-in name as it is kept: small letters, composed; empty when it is none. */
    public static Optional<String> folded(String typed) {
        String folded =
                Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Optional.of(folded).filter(name -> NAME.matcher(name).matches());
    }

    public String id() {
        return member.id();
    }

    public Account with(Member changed) {
        return new Account(signIn, changed, credentials, disabled, created, version);
    }

    public Account with(Credentials changed) {
        return new Account(signIn, member, changed, disabled, created, version);
    }

    public Account disabled(boolean now) {
        return new Account(signIn, member, credentials, now, created, version);
    }
}
