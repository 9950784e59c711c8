package fi.perhelinja.web;

import java.util.Locale;

/** Why what a telephone exchange tells is not taken. Read by whoever connects one: so each has its sentence. */
enum ExchangeTrouble {
    TOO_LARGE(413, "The body is longer than 4096 bytes."),
    NO_SIGNATURE(401, "The headers Perhelinja-Timestamp and Perhelinja-Signature are needed."),
    WRONG_SIGNATURE(
            401,
            "The signature is not that of this timestamp and body: sha256= and the hex of HMAC-SHA-256"
                    + " over <timestamp>.<body>."),
    WRONG_TIME(401, "The timestamp is not within 300 seconds of now: see to the clock."),
    TOO_MANY(429, "Too many requests. Send it again a little later."),
    BAD_BODY(400, "The body is a JSON object with call, event, at, handler, and number when there is one."),
    UNKNOWN_HANDLER(
            422, "The handler is neither in exchange.handlers nor the sign-in name of somebody who takes calls."),
    ANOTHERS(409, "Somebody else has answered this call. When it is put through, give it another id."),
    UNAVAILABLE(503, "This cannot be kept now. Send it again a little later.");

    private final int status;
    private final String sentence;

    ExchangeTrouble(int status, String sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    int status() {
        return status;
    }

    String sentence() {
        return sentence;
    }

    /** As the wire names it: {@code wrong-signature}. */
    String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
