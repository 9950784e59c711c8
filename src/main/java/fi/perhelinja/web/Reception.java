package fi.perhelinja.web;

import fi.perhelinja.desk.Desk;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;

/** What all doors of a node share. */
final class Reception {

    final Desk desk;
    final WebSettings settings;
    final Addresses addresses = new Addresses();

    /** Open consoles, by the member whose they are. */
    final Addresses members = new Addresses();

    final Refusals refusals = new Refusals();
    final Meters meters;

    /** The flow that a conversation begins with when its client names none. */
    final String start;

    /** No new socket is let in any more. */
    volatile boolean closing;

    Reception(Desk desk, WebSettings settings, String start, MeterRegistry registry) {
        this.desk = desk;
        this.settings = settings;
        this.start = start;
        meters = new Meters(registry, addresses, members);
        desk.watch(meters::appended);
    }

    /** The address that a request comes from, for what is limited by address. */
    String address(HttpServerRequest request) {
        return Addresses.of(
                request.remoteAddress().hostAddress(), request.getHeader("X-Forwarded-For"), settings.trustedProxies());
    }

    boolean hasFlow(String name) {
        return desk.tools().knowledge().current().names().contains(name);
    }
}
