package fi.perhelinja.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What the browser of somebody of the staff holds.
 *
 * <p>The session's cookie is {@code Strict}: no other site can make a browser send it, not even by a link. That costs
 * nothing, for our pages are served to anybody and ask by themselves who is there. The cookie of a sign-in elsewhere is
 * {@code Lax}: it must come along when the provider's page leads back here, which is a navigation from another site.
 *
 * <p>Served by TLS, names begin with {@code __Host-}: browsers take such a cookie only from this very host, so no
 * neighbour under the same domain can plant one.
 */
final class Cookies {

    private static final String SESSION = "perhelinja-staff";
    private static final String ERRAND = "perhelinja-sign-in";

    private final boolean secure;
    private final String prefix;
    private final Optional<String> origin;

    Cookies(StaffSettings settings) {
        secure = settings.secure();
        prefix = secure ? "__Host-" : "";
        origin = settings.address().map(Cookies::originOf);
    }

    private static String originOf(URI address) {
        String port = address.getPort() == -1 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port;
    }

    /** How staff reach this service: as set, or as this request did. */
    String address(HttpServerRequest request) {
        return origin.orElseGet(() -> "http://" + request.authority());
    }

    Optional<String> session(HttpServerRequest request) {
        return value(request, SESSION);
    }

    Optional<String> errand(HttpServerRequest request) {
        return value(request, ERRAND);
    }

    private Optional<String> value(HttpServerRequest request, String name) {
        return Optional.ofNullable(request.getCookie(prefix + name)).map(Cookie::getValue);
    }

    void setSession(HttpServerResponse response, String token, Duration lasts) {
        response.addCookie(cookie(SESSION, token, CookieSameSite.STRICT).setMaxAge(lasts.toSeconds()));
    }

    void clearSession(HttpServerResponse response) {
        response.addCookie(cookie(SESSION, "", CookieSameSite.STRICT).setMaxAge(0));
    }

    void setErrand(HttpServerResponse response, String secret, Duration lasts) {
        response.addCookie(cookie(ERRAND, secret, CookieSameSite.LAX).setMaxAge(lasts.toSeconds()));
    }

    void clearErrand(HttpServerResponse response) {
        response.addCookie(cookie(ERRAND, "", CookieSameSite.LAX).setMaxAge(0));
    }

    private Cookie cookie(String name, String value, CookieSameSite site) {
        return Cookie.cookie(prefix + name, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(site);
    }

    /**
     * Whether the page that asks is one of ours. Browsers name the origin with every request that changes something
     * and with every socket; who names none is refused.
     */
    boolean fromOurPages(HttpServerRequest request) {
        String named = request.getHeader("Origin");
        if (named == null) {
            return false;
        }
        return origin.map(named::equalsIgnoreCase).orElseGet(() -> sameHost(named, request.authority()));
    }

    /** The address of the service is not set: then it is whatever the request was sent to. */
    private static boolean sameHost(String named, HostAndPort authority) {
        return authority != null
                && (named.equalsIgnoreCase("http://" + authority) || named.equalsIgnoreCase("https://" + authority));
    }
}
