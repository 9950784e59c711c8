package fi.perhelinja.web;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/**
 * What every answer tells the browser to forbid. The policy has no {@code unsafe} in it: our pages, and the widget in
 * them, need no inline script and no inline style.
 */
final class Headers implements Handler<RoutingContext> {

    private final String policy;

    /** @param framedBy sites that may show our pages in a frame */
    Headers(List<String> framedBy) {
        String frames = framedBy.isEmpty()
                ? "'none'"
                : String.join(
                        " ",
                        framedBy.stream()
                                .map(site -> site.equals("self") ? "'self'" : site)
                                .toList());
        policy =
                "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors " + frames;
    }

    @Override
    public void handle(RoutingContext ctx) {
        MultiMap headers = ctx.response().headers();
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        // Where somebody comes from may tell that they looked for help.
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        ctx.next();
    }
}
