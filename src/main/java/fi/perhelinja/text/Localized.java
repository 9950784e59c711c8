package fi.perhelinja.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The same words in several languages. Unmodifiable. */
public record Localized(@JsonValue Map<Language, String> texts) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Localized(Map<Language, String> texts) {
        EnumMap<Language, String> copy = new EnumMap<>(Language.class);
        copy.putAll(texts);
        this.texts = Collections.unmodifiableMap(copy);
    }

    /** The same words for everybody: a name or a number that is not translated. */
    public static Localized same(String text) {
        return new Localized(Map.of(Language.FI, text));
    }

    /** Words for a reader of {@code language}: its own, else its base language's, else Finnish, else any there are. */
    public String in(Language language) {
        return exactly(language)
                .or(() -> exactly(language.base()))
                .or(() -> exactly(Language.FI))
                .or(() -> texts.values().stream().findFirst())
                .orElse("");
    }

    /** Words in that very language, without falling back. */
    public Optional<String> exactly(Language language) {
        return Optional.ofNullable(texts.get(language));
    }
}
