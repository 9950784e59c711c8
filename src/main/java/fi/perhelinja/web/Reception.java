package fi.perhelinja.web;

import fi.perhelinja.desk.Carrying;
import fi.perhelinja.desk.Desk;
import fi.perhelinja.store.Registry;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.util.Optional;

/** What all doors of a node share. */
final class Reception {

    final Desk desk;
    final WebSettings settings;
    final Addresses addresses = new Addresses();

    /** Open consoles, by the member whose they are. */
    final Addresses members = new Addresses();

    /** Codes by which a conversation goes on elsewhere. */
    final Carrying carrying;

    /** Codes that were typed, by a handler or from an address, and all of them. */
    final CodeTries codeTries;

    final Refusals refusals = new Refusals();
    final Meters meters;

    /** The flow that a conversation begins with when its client names none. */
    final String start;

    /** No new socket is let in any more. */
    volatile boolean closing;

    private final OriginKey key;

    Reception(Desk desk, WebSettings settings, OriginKey key, String start, MeterRegistry registry, Registry kept) {
        this.desk = desk;
        this.key = key;
        codeTries = new CodeTries(settings.carryOn());
        carrying = new Carrying(
                desk, kept, code -> key.of("code " + code), settings.carryOn().life());
        this.settings = settings;
        this.start = start;
        meters = new Meters(registry, addresses, members, desk.board());
        desk.watch(meters::appended);
    }

    /** The address that a request comes from, for what is limited by address. */
    String address(HttpServerRequest request) {
        return Addresses.of(
                request.remoteAddress().hostAddress(),
                settings.proxyHeader().hops(request.headers()),
                settings.trustedProxies());
    }

    /**
     * What a resident is known again by while a block holds. Empty when the request came from our own machine or from a
     * proxy that said nothing: a block of that would be one of everybody.
     */
    Optional<String> origin(HttpServerRequest request) {
        return Optional.of(address(request))
                .filter(address -> Addresses.tells(address, settings.trustedProxies()))
                .map(key::of);
    }

    /** What a telephone exchange tells, with the number hashed already. */
    ExchangeNews news(Buffer body, Instant now) {
        return ExchangeNews.read(body, key, now);
    }

    boolean hasFlow(String name) {
        return desk.tools().knowledge().current().names().contains(name);
    }
}
