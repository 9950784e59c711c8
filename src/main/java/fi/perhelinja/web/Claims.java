package fi.perhelinja.web;

import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Role;
import fi.perhelinja.text.Language;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a member of what a provider says of somebody, by the names and the table of the settings. */
final class Claims {

    /** Hex digits of the hash that makes an id: enough that no two are alike. */
    private static final int ID_DIGITS = 32;

    private final String issuer;
    private final StaffSettings.ClaimNames names;

    Claims(StaffSettings.Oidc settings) {
        issuer = settings.issuer();
        names = settings.claims();
    }

    /** The id of whoever the provider calls so: the same at every sign-in, and nobody else's. */
    String id(String sub) {
        return "oidc-" + Secrets.hash(issuer + "\n" + sub).substring(0, ID_DIGITS);
    }

    /** Empty when no role of ours is among the claims. */
    Optional<Member> member(JsonObject claims) {
        Set<Role> roles = words(claims, names.roles(), mapped(names.roleOf()), Role::find);
        if (roles.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Member(
                id(claims.getString("sub")),
                first(claims, List.of(names.name(), "given_name", "name", "preferred_username"))
                        .orElse("?"),
                first(claims, List.of(names.title())).orElse(""),
                roles,
                words(claims, names.queues(), mapped(names.queueOf()), Optional::of),
                words(claims, names.languages(), Function.identity(), Claims::language)));
    }

    /** A table that is empty changes nothing; one that is not lets nothing else through. */
    private static Function<String, String> mapped(Map<String, String> table) {
        return word -> table.isEmpty() ? word : table.getOrDefault(word, "");
    }

    /** {@code fi-FI} is Finnish. */
    private static Optional<Language> language(String tag) {
        return Language.find(tag).or(() -> Language.find(tag.split("[-_]", 2)[0]));
    }

    private static <T> Set<T> words(
            JsonObject claims, String path, Function<String, String> table, Function<String, Optional<T>> reader) {
        return list(find(claims, path)).stream()
                .map(table)
                .filter(word -> !word.isEmpty())
                .map(reader)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<String> first(JsonObject claims, List<String> paths) {
        return paths.stream()
                .map(path -> find(claims, path))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** By its whole name, as {@code https://example.org/roles}; else a dot goes into an object. */
    private static @Nullable Object find(JsonObject claims, String path) {
        if (path.isEmpty() || claims.containsKey(path)) {
            return path.isEmpty() ? null : claims.getValue(path);
        }
        int dot = path.indexOf('.');
        return dot > 0 && claims.getValue(path.substring(0, dot)) instanceof JsonObject inner
                ? find(inner, path.substring(dot + 1))
                : null;
    }

    /** A list, or words in one text. */
    private static List<String> list(@Nullable Object value) {
        if (value instanceof JsonArray array) {
            return array.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .toList();
        }
        return value instanceof String text
                ? Arrays.stream(text.split("[\\s,]+")).filter(w -> !w.isEmpty()).toList()
                : List.of();
    }
}
