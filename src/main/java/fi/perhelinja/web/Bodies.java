package fi.perhelinja.web;

import fi.perhelinja.staff.Role;
import fi.perhelinja.text.Language;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads bodies of requests. What does not fit throws {@link Unfit}, which becomes a refusal. */
final class Bodies {

    /** Longest text in a field; characters. */
    private static final int LONGEST = 500;

    private static final int MOST_WORDS = 100;

    /** A body that does not fit. Quotes nothing of it. */
    static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unfit() {
            super("the body does not fit", null, false, false);
        }
    }

    private Bodies() {}

    static JsonObject object(RoutingContext ctx) {
        String type =
                Optional.ofNullable(ctx.request().getHeader("Content-Type")).orElse("");
        if (!type.startsWith("application/json")) {
            throw new Unfit();
        }
        try {
            JsonObject body = ctx.body().asJsonObject();
            if (body == null) {
                throw new Unfit();
            }
            return body;
        } catch (DecodeException | ClassCastException e) {
            throw new Unfit();
        }
    }

    static String needText(JsonObject body, String key) {
        return text(body, key).filter(t -> !t.isBlank()).orElseThrow(Unfit::new);
    }

    static Optional<String> text(JsonObject body, String key) {
        Object value = body.getValue(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text && text.length() <= LONGEST) {
            return Optional.of(text);
        }
        throw new Unfit();
    }

    static Optional<Boolean> flag(JsonObject body, String key) {
        Object value = body.getValue(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Boolean flag) {
            return Optional.of(flag);
        }
        throw new Unfit();
    }

    static Optional<Set<Role>> roles(JsonObject body) {
        return words(body, "roles", Role::find);
    }

    static Optional<Set<String>> queues(JsonObject body) {
        return words(body, "queues", Optional::of);
    }

    static Optional<Set<Language>> languages(JsonObject body) {
        return words(body, "languages", Language::find);
    }

    private static <T> Optional<Set<T>> words(JsonObject body, String key, Function<String, Optional<T>> reader) {
        Object value = body.getValue(key);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof JsonArray array) || array.size() > MOST_WORDS) {
            throw new Unfit();
        }
        Set<T> all = new LinkedHashSet<>();
        for (Object each : array) {
            if (!(each instanceof String word) || word.length() > LONGEST) {
                throw new Unfit();
            }
            all.add(reader.apply(word).orElseThrow(Unfit::new));
        }
        return Optional.of(all);
    }
}
