package fi.perhelinja.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A language that somebody may write in. The guide itself speaks only {@link #SPOKEN}; the others are recognised so that
 * the way to an interpreter can be shown. Tags are BCP 47, but for easy Finnish, which the flow files call {@code
 * fi-simple}.
 */
public enum Language {
    FI("fi", "Suomi"),
    SV("sv", "Svenska"),
    EN("en", "English"),
    FI_SIMPLE("fi-simple", "Selkosuomi"),
    ET("et", "Eesti"),
    RU("ru", "Русский"),
    AR("ar", "العربية"),
    SO("so", "Soomaali"),
    UK("uk", "Українська");

    /** The languages that the guide's texts are written in, in the order of the language menu. */
    public static final List<Language> SPOKEN = List.of(FI, SV, EN, FI_SIMPLE);

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    @JsonValue
    public String tag() {
        return tag;
    }

    /** The name that its speakers know it by. */
    public String ownName() {
        return ownName;
    }

    /** The language whose words serve where this one has none of its own: Finnish for easy Finnish, else itself. */
    public Language base() {
        return this == FI_SIMPLE ? FI : this;
    }

    public boolean spoken() {
        return SPOKEN.contains(this);
    }

    /** @throws IllegalArgumentException for a tag that is none of ours */
    @JsonCreator
    public static Language of(String tag) {
        return find(tag).orElseThrow(() -> new IllegalArgumentException("unknown language tag"));
    }

    public static Optional<Language> find(String tag) {
        return Arrays.stream(values()).filter(l -> l.tag.equals(tag)).findFirst();
    }
}
