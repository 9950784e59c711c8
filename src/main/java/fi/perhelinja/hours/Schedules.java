package fi.perhelinja.hours;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All schedules by their id, in the order of the file. */
public final class Schedules {

    private final Map<String, Schedule> byId;

    public Schedules(Map<String, Schedule> byId) {
        this.byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    }

    public Optional<Schedule> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The schedule of that id; one that knows nothing when there is none. */
    public Schedule get(String id) {
        return find(id).orElseGet(() -> Schedule.of(id, Schedule.Kind.UNKNOWN, Week.CLOSED));
    }

    public Set<String> ids() {
        return byId.keySet();
    }
}
