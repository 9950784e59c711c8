package fi.perhelinja.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How staff sign in.
 *
 * @param address under which staff reach this service, {@code https://chat.example.org}; empty for whatever host a
 *     request names
 * @param lasts from signing in to the end of the session, whatever happens
 * @param idle from the last use to the end of the session
 * @param rotate the token of a session is changed when it is older than this
 * @param signInsPerMinute from one address
 * @param localAccounts whether accounts kept here may sign in
 */
public record StaffSettings(
        Optional<URI> address,
        Duration lasts,
        Duration idle,
        Duration rotate,
        int signInsPerMinute,
        boolean localAccounts,
        Optional<Oidc> oidc) {

    /** Whether staff reach this service by TLS, so that their cookie may say so. */
    boolean secure() {
        return address.filter(a -> "https".equalsIgnoreCase(a.getScheme())).isPresent();
    }

    /**
     * A provider of identities.
     *
     * @param secret of the client; empty for a public client
     * @param claims where in the id token our things stand
     */
    public record Oidc(
            String issuer, String clientId, Optional<String> secret, List<String> scopes, ClaimNames claims) {

        public Oidc {
            scopes = List.copyOf(scopes);
        }

        /** Without the secret: this may come into a log. */
        @Override
        public String toString() {
            return "Oidc[" + issuer + "]";
        }
    }

    /**
     * Names of claims; a dot goes into an object: {@code realm_access.roles}.
     *
     * @param roleOf the provider's words to our role tags; when empty, its words are ours
     * @param queueOf the provider's words to ids of our queues; when empty, its words are ours
     */
    public record ClaimNames(
            String name,
            String title,
            String roles,
            String queues,
            String languages,
            Map<String, String> roleOf,
            Map<String, String> queueOf) {

        public ClaimNames {
            roleOf = Map.copyOf(roleOf);
            queueOf = Map.copyOf(queueOf);
        }
    }
}
