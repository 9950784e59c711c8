package fi.perhelinja.web;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The widget, the demo page and what else is served as it is. All of it is held in memory, so no path that a request
 * may name ever reaches a disk.
 */
public final class Pages implements Handler<RoutingContext> {

    private static final int NOT_MODIFIED = 304;

    /**
     * What other sites embed is asked for again after so many seconds: a new version is there soon, and a visit costs
     * little.
     */
    private static final String FOR_A_WHILE = "public, max-age=300";

    private static final String ASK_EACH_TIME = "no-cache";

    private final Map<String, Page> pages = new HashMap<>();

    /** @param files path below the site's root, without a slash before it, to content */
    public Pages(Map<String, byte[]> files) {
        files.forEach((path, bytes) -> pages.put("/" + path, Page.of(path, bytes)));
    }

    @Override
    public void handle(RoutingContext ctx) {
        HttpMethod method = ctx.request().method();
        boolean reading = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        Optional<Page> page = reading ? find(ctx.normalizedPath()) : Optional.empty();
        page.ifPresentOrElse(found -> send(ctx, found), ctx::next);
    }

    private Optional<Page> find(String path) {
        String named = path.endsWith("/") ? path + "index.html" : path;
        return Optional.ofNullable(pages.get(named)).or(() -> Optional.ofNullable(pages.get(named + "/index.html")));
    }

    private static void send(RoutingContext ctx, Page page) {
        HttpServerRequest request = ctx.request();
        HttpServerResponse response = ctx.response();
        boolean embedded = !page.type().startsWith("text/html");
        response.putHeader(HttpHeaders.CONTENT_TYPE, page.type());
        response.putHeader(HttpHeaders.ETAG, page.etag());
        response.putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.putHeader(HttpHeaders.CACHE_CONTROL, embedded ? FOR_A_WHILE : ASK_EACH_TIME);
        if (embedded) {
            // Other sites embed the widget, and may want to check its hash or to isolate their own pages.
            response.putHeader("Access-Control-Allow-Origin", "*");
            response.putHeader("Cross-Origin-Resource-Policy", "cross-origin");
        }
        if (page.etag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            end(response.setStatusCode(NOT_MODIFIED), Buffer.buffer());
            return;
        }
        boolean packed = packed(request, page);
        Buffer body = packed ? page.packed() : page.plain();
        if (packed) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()));
        end(response, request.method().equals(HttpMethod.HEAD) ? Buffer.buffer() : body);
    }

    private static boolean packed(HttpServerRequest request, Page page) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return page.packed().length() > 0
                && accepted != null
                && accepted.matches("(?i).*\\bgzip\\b(?!;q=0(\\.0*)?\\b).*");
    }

    private static void end(HttpServerResponse response, Buffer body) {
        response.end(body).otherwiseEmpty();
    }
}
