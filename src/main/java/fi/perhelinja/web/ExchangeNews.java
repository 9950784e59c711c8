package fi.perhelinja.web;

import fi.perhelinja.conversation.ExchangeCall;
import fi.perhelinja.conversation.ExchangeCall.State;
import fi.perhelinja.text.PhoneNumber;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a telephone exchange tells of one call. The number, and the exchange's own id of the call, which may hold one, are made
 * keyed hashes before anything else is done with them.
 */
record ExchangeNews(String call, State state, Instant at, String handler, Optional<String> caller) {

    /** Longest text of a field; UTF-16 units. */
    private static final int LONGEST = 200;

    /** A clock that runs ahead is believed so far. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** A field that does not fit, by its name. Quotes nothing of it. */
    static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String field;

        Unfit(String field) {
            super("a field does not fit", null, false, false);
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    /** @throws Unfit when it is not as it must be */
    static ExchangeNews read(Buffer body, OriginKey key, Instant now) {
        JsonObject json;
        try {
            json = new JsonObject(body);
        } catch (DecodeException | ClassCastException e) {
            throw new Unfit("body");
        }
        return new ExchangeNews(
                key.call(need(json, "call")),
                state(need(json, "event")),
                at(need(json, "at"), now),
                need(json, "handler"),
                // Of an exchange that says "anonymous", or an extension of our own, nobody is known again.
                text(json, "number").flatMap(PhoneNumber::parse).map(key::caller));
    }

    private static State state(String event) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(event))
                .findFirst()
                .orElseThrow(() -> new Unfit("event"));
    }

    /** What comes late is believed for as long as it may be of a call that goes on. */
    private static Instant at(String text, Instant now) {
        try {
            Instant at = OffsetDateTime.parse(text).toInstant();
            if (at.isBefore(now.minus(ExchangeCall.LASTS)) || at.isAfter(now.plus(AHEAD))) {
                throw new Unfit("at");
            }
            return at.isAfter(now) ? now : at;
        } catch (DateTimeParseException e) {
            throw new Unfit("at");
        }
    }

    private static String need(JsonObject json, String field) {
        return text(json, field).filter(t -> !t.isBlank()).orElseThrow(() -> new Unfit(field));
    }

    private static Optional<String> text(JsonObject json, String field) {
        Object value = json.getValue(field);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text && text.length() <= LONGEST) {
            return Optional.of(text.strip());
        }
        throw new Unfit(field);
    }

    /** @param member whose telephone it is */
    ExchangeCall of(String member) {
        return new ExchangeCall(call, member, caller, at, state);
    }
}
