package fi.perhelinja.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.util.Set;

/** From which pages a socket may be opened: our own, and those that the operator named. */
final class Origins {

    /** In the list of origins: any page. */
    static final String ANY = "*";

    private Origins() {}

    /**
     * A client that is no browser sends no origin, and is let in: the rule protects residents from pages, not us from
     * clients.
     */
    static boolean allowed(HttpServerRequest request, Set<String> allowed) {
        String origin = request.getHeader("Origin");
        return origin == null || allowed.contains(ANY) || allowed.contains(origin) || own(origin, request.authority());
    }

    private static boolean own(String origin, HostAndPort authority) {
        try {
            URI page = new URI(origin);
            return authority != null
                    && authority.host().equalsIgnoreCase(page.getHost())
                    // Behind a proxy the scheme is not known here, so a missing port on either side is the scheme's
                    // own.
                    && (page.getPort() == authority.port() || page.getPort() == -1 || authority.port() == -1);
        } catch (java.net.URISyntaxException notAnOrigin) {
            return false;
        }
    }
}
