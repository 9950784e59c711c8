package fi.perhelinja.flow;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a flow ends. */
public enum Outcome {
    SERVICE,
    PERSON,
    CALL_BACK,
    INFORMATION,
    DANGER;

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static Outcome of(String tag) {
        return find(tag).orElseThrow(() -> new IllegalArgumentException("unknown outcome"));
    }

    public static Optional<Outcome> find(String tag) {
        return Arrays.stream(values()).filter(o -> o.tag().equals(tag)).findFirst();
    }
}
