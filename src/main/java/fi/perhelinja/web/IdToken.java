package fi.perhelinja.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/** What must hold of tokens beyond their signature, issuer and audience (OpenID Connect Core 3.1.3.7, Back-Channel 2.6). */
final class IdToken {

    private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";

    /** A sign-out that was said longer ago is not believed; seconds. */
    private static final long LOGOUT_SECONDS = 300;

    private IdToken() {}

    /** The claims of a token whose signature was checked. */
    static JsonObject claims(String token) {
        String body = token.split("\\.", -1)[1];
        return new JsonObject(new String(Base64.getUrlDecoder().decode(body), StandardCharsets.UTF_8));
    }

    /** @throws OpenId.Refused when it does not hold */
    static JsonObject checked(JsonObject claims, String client, String nonce, Instant now) {
        need(nonce.equals(claims.getString("nonce")), "the id token is an answer to another question");
        need(present(claims, "sub"), "the id token names nobody");
        need(claims.getLong("exp", 0L) + OpenId.LEEWAY_SECONDS > now.getEpochSecond(), "the id token is over");
        need(claims.getLong("iat", 0L) - OpenId.LEEWAY_SECONDS <= now.getEpochSecond(), "the id token is of tomorrow");
        boolean several = claims.getValue("aud") instanceof JsonArray audience && audience.size() > 1;
        String party = claims.getString("azp");
        need(party == null ? !several : party.equals(client), "the id token is for another client");
        return claims;
    }

    /** Whom to sign out. */
    record Logout(Optional<String> sub, Optional<String> sid) {}

    /** @throws OpenId.Refused when it is no order to sign somebody out */
    static Logout logout(JsonObject claims, Instant now) {
        boolean event = claims.getValue("events") instanceof JsonObject events && events.containsKey(LOGOUT);
        need(event, "the token is no order to sign out");
        need(!claims.containsKey("nonce"), "an id token is no order to sign out");
        need(claims.getLong("iat", 0L) + LOGOUT_SECONDS > now.getEpochSecond(), "the order to sign out is old");
        need(present(claims, "sub") || present(claims, "sid"), "the order to sign out names nobody");
        return new Logout(Optional.ofNullable(claims.getString("sub")), Optional.ofNullable(claims.getString("sid")));
    }

    private static boolean present(JsonObject claims, String key) {
        return !Objects.requireNonNullElse(claims.getString(key), "").isEmpty();
    }

    private static void need(boolean holds, String otherwise) {
        if (!holds) {
            throw new OpenId.Refused(otherwise);
        }
    }
}
