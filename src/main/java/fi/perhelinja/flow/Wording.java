package fi.perhelinja.flow;

import fi.perhelinja.text.Language;
import fi.perhelinja.text.Yaml.Mark;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A text of a flow: as it stands in the flow file, and its translations from the files beside it.
 *
 * @param key where it stands within the flow, {@code steps/age/ask}: the same way as in a translation file
 * @param source the language of the flow file
 */
public record Wording(String key, Language source, String text, Mark at, Map<Language, Translation> translations) {

    /** Hex digits of a hash that a translation carries. */
    public static final int HASH_DIGITS = 8;

    private static final java.util.regex.Pattern PLACEHOLDER =
            java.util.regex.Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9_-]*)\\}");

    /**
     * @param of hash of the source text that it translates; empty when its author has not stamped it
     * @param at where it stands in the translation file
     */
    public record Translation(String text, Optional<String> of, Mark at) {}

    public Wording {
        text = text.strip();
        EnumMap<Language, Translation> copy = new EnumMap<>(Language.class);
        copy.putAll(translations);
        translations = Collections.unmodifiableMap(copy);
    }

    /** In {@code language}, else in its base language, else in the source language. */
    public String in(Language language) {
        return exactly(language).or(() -> exactly(language.base())).orElse(text);
    }

    /** In that very language; empty when nobody has translated it. */
    public Optional<String> exactly(Language language) {
        return language == source
                ? Optional.of(text)
                : Optional.ofNullable(translations.get(language)).map(Translation::text);
    }

    /** Whether the translation is of an older source text. One that was never stamped is not known to be stale. */
    public boolean stale(Language language) {
        return Optional.ofNullable(translations.get(language))
                .flatMap(Translation::of)
                .filter(of -> !of.equals(hash()))
                .isPresent();
    }

    public String hash() {
        return hash(text);
    }

    /** First {@value #HASH_DIGITS} hex digits of the SHA-256 of a source text. */
    public static String hash(String text) {
        return sha256(text.strip()).substring(0, HASH_DIGITS);
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Names in braces, {@code {municipality}}, in the order in which they stand. */
    public static List<String> placeholders(String text) {
        List<String> names = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** {@code text} with every name in braces replaced by what {@code words} gives for it. */
    static String fill(String text, java.util.function.UnaryOperator<String> words) {
        return text.indexOf('{') < 0
                ? text
                : PLACEHOLDER.matcher(text).replaceAll(m -> Matcher.quoteReplacement(words.apply(m.group(1))));
    }
}
