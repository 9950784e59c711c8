package fi.perhelinja.flow;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How the resident speaks with us: writes in the chat, or talks with a call handler who follows the script. */
public enum Channel {
    CHAT,
    PHONE;

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Channel of(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }
}
