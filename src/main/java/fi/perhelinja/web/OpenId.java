package fi.perhelinja.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import io.vertx.ext.auth.oauth2.OAuth2Auth;
import io.vertx.ext.auth.oauth2.OAuth2AuthorizationURL;
import io.vertx.ext.auth.oauth2.OAuth2FlowType;
import io.vertx.ext.auth.oauth2.OAuth2Options;
import io.vertx.ext.auth.oauth2.Oauth2Credentials;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A provider of identities, spoken to by OpenID Connect: authorization code with PKCE, from this server to that one.
 *
 * <p>What it is and its keys are read at the first use, and again when they are a day old, or when a token is signed with
 * a key that is not known. Every token is checked here by signature, issuer, audience and time, also one that came straight
 * from the provider.
 */
final class OpenId {

    private static final Duration KEPT = Duration.ofDays(1);

    /** Keys are read again for an unknown one no more often than this: anybody may send a token. */
    private static final Duration KEYS_AGAIN = Duration.ofSeconds(30);

    /** For each call to the provider; milliseconds. */
    private static final int PATIENCE_MILLIS = 10_000;

    /** How far its clock may be from ours; seconds. */
    static final int LEEWAY_SECONDS = 60;

    private static final int OK = 200;

    private final Vertx vertx;
    private final StaffSettings.Oidc settings;
    private final InstantSource clock;
    private final HttpClient http;
    private volatile Optional<Known> known = Optional.empty();

    /** What is known of the provider. */
    private record Known(OAuth2Auth client, JWTAuth keys, JsonObject document, Instant at) {
        Optional<String> address(String key) {
            return Optional.ofNullable(document.getString(key));
        }
    }

    /** The provider refused, or what it sent does not fit. The message is our own, and safe to log. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why, null, false, false);
        }
    }

    /** What goes out to the provider with somebody, and must fit what comes back. */
    record Errand(String state, String nonce, String verifier, String redirect) {}

    /** What the provider said of somebody. {@code idToken} is the raw one. */
    record Told(JsonObject claims, String idToken) {}

    OpenId(Vertx vertx, StaffSettings.Oidc settings, InstantSource clock) {
        this.vertx = vertx;
        this.settings = settings;
        this.clock = clock;
        http = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(PATIENCE_MILLIS));
    }

    StaffSettings.Oidc settings() {
        return settings;
    }

    private Future<Known> known() {
        Instant now = clock.instant();
        Optional<Known> there = known.filter(k -> now.isBefore(k.at().plus(KEPT)));
        return there.map(Future::succeededFuture).orElseGet(this::read);
    }

    private Future<Known> read() {
        String address = settings.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration";
        return get(address)
                .compose(document -> settings.issuer().equals(document.getString("issuer"))
                        ? Future.succeededFuture(document)
                        : Future.failedFuture(new Refused("the provider calls itself by another name")))
                .compose(document -> get(need(document, "jwks_uri")).map(keys -> known(document, keys)))
                .onSuccess(fresh -> known = Optional.of(fresh));
    }

    private Future<JsonObject> get(String address) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address)
                .setTimeout(PATIENCE_MILLIS);
        return http.request(options)
                .compose(request -> request.send())
                .compose(response -> response.statusCode() == OK
                        ? response.body()
                        : Future.failedFuture(new Refused("the provider answered " + response.statusCode())))
                .map(body -> body.toJsonObject())
                .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static String need(JsonObject document, String key) {
        return Optional.ofNullable(document.getString(key))
                .orElseThrow(() -> new Refused("the provider does not tell its " + key));
    }

    private Known known(JsonObject document, JsonObject keys) {
        OAuth2Options options = new OAuth2Options()
                .setSite(settings.issuer())
                .setClientId(settings.clientId())
                .setAuthorizationPath(need(document, "authorization_endpoint"))
                .setTokenPath(need(document, "token_endpoint"))
                .setUserInfoPath(document.getString("userinfo_endpoint"))
                .setHttpClientOptions(new HttpClientOptions().setConnectTimeout(PATIENCE_MILLIS));
        settings.secret().ifPresent(options::setClientSecret);
        JWTAuthOptions verifying = new JWTAuthOptions()
                .setJWTOptions(new JWTOptions()
                        .setIssuer(settings.issuer())
                        .setAudience(List.of(settings.clientId()))
                        .setLeeway(LEEWAY_SECONDS));
        for (Object key : keys.getJsonArray("keys", new JsonArray())) {
            // Symmetric keys have no place in a public list, and those for encryption sign nothing.
            if (key instanceof JsonObject jwk
                    && !"oct".equals(jwk.getString("kty"))
                    && !"enc".equals(jwk.getString("use"))) {
                verifying.addJwk(jwk);
            }
        }
        if (verifying.getJwks() == null || verifying.getJwks().isEmpty()) {
            throw new Refused("the provider has no keys");
        }
        return new Known(
                OAuth2Auth.create(vertx, options), JWTAuth.create(vertx, verifying), document, clock.instant());
    }

    /** Where somebody's browser is sent to sign in. */
    Future<String> address(Errand errand) {
        return known().map(it -> it.client()
                .authorizeURL(new OAuth2AuthorizationURL()
                        .setRedirectUri(errand.redirect())
                        .setScopes(settings.scopes())
                        .setState(errand.state())
                        .setCodeChallenge(challenge(errand.verifier()))
                        .setCodeChallengeMethod("S256")
                        .putAdditionalParameter("nonce", errand.nonce())));
    }

    private static String challenge(String verifier) {
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.sha256(verifier));
    }

    /** Changes the code that somebody came back with into what the provider says of them. */
    Future<Told> redeem(String code, Errand errand) {
        Oauth2Credentials credentials = new Oauth2Credentials()
                .setFlow(OAuth2FlowType.AUTH_CODE)
                .setCode(code)
                .setCodeVerifier(errand.verifier())
                .setRedirectUri(errand.redirect());
        return known().compose(it -> it.client()
                .authenticate(credentials)
                .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .recover(cause -> Future.failedFuture(new Refused("the provider takes not the code")))
                .compose(user -> told(it, user, errand)));
    }

    private Future<Told> told(Known it, User user, Errand errand) {
        String idToken = Optional.ofNullable(user.principal().getString("id_token"))
                .orElseThrow(() -> new Refused("the provider sent no id token"));
        return verified(idToken)
                .map(claims -> IdToken.checked(claims, settings.clientId(), errand.nonce(), clock.instant()))
                .compose(claims -> more(it, user, claims))
                .map(claims -> new Told(claims, idToken));
    }

    /** Many providers tell roles and names at an address of its own. What the signed token says comes first. */
    private static Future<JsonObject> more(Known it, User user, JsonObject claims) {
        if (it.address("userinfo_endpoint").isEmpty()) {
            return Future.succeededFuture(claims);
        }
        return it.client()
                .userInfo(user)
                .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .compose(info -> claims.getString("sub").equals(info.getString("sub"))
                        ? Future.succeededFuture(info.copy().mergeIn(claims))
                        : Future.failedFuture(new Refused("the provider tells of somebody else")));
    }

    /** The claims of a token, if this provider signed it for us and it still holds. */
    Future<JsonObject> verified(String token) {
        return known().compose(it -> verified(it, token).recover(cause -> again(it, token)));
    }

    private Future<JsonObject> again(Known it, String token) {
        Supplier<Future<JsonObject>> refused =
                () -> Future.failedFuture(new Refused("a token is not signed by the provider for us"));
        boolean soon = clock.instant().isBefore(it.at().plus(KEYS_AGAIN));
        return soon
                ? refused.get()
                : read().compose(fresh -> verified(fresh, token).recover(c -> refused.get()));
    }

    private static Future<JsonObject> verified(Known it, String token) {
        return it.keys().authenticate(new TokenCredentials(token)).map(user -> IdToken.claims(token));
    }

    /** Where a browser is sent to be signed out at the provider too; empty when the provider has no such place. */
    Future<Optional<String>> farewell(String idToken, String back) {
        return known().map(it -> it.address("end_session_endpoint").map(address -> {
            String query = java.util.stream.Stream.of(
                            List.of("id_token_hint", idToken),
                            List.of("client_id", settings.clientId()),
                            List.of("post_logout_redirect_uri", back))
                    .map(pair -> pair.get(0) + "=" + URLEncoder.encode(pair.get(1), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return address + (address.contains("?") ? "&" : "?") + query;
        }));
    }
}
