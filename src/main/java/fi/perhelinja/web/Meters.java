package fi.perhelinja.web;

import fi.perhelinja.protocol.Closing;
import fi.perhelinja.protocol.ResidentIn;
import fi.perhelinja.protocol.Wrong;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is counted. Every label is one of a few words of our own: nothing that came from outside is ever one. */
final class Meters {

    /** From a command's frame to its acknowledgement. */
    final Timer turn;

    private final Map<Class<?>, Counter> frames = new HashMap<>();
    private final Map<Wrong, Counter> faults;
    private final Map<Closing, Counter> closings;

    Meters(MeterRegistry registry, Addresses addresses) {
        turn = Timer.builder("perhelinja.turn")
                .description("From a resident's command to its acknowledgement, with the durable write")
                .serviceLevelObjectives(
                        Duration.ofMillis(5),
                        Duration.ofMillis(20),
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(2))
                .register(registry);
        for (Class<?> type : ResidentIn.class.getPermittedSubclasses()) {
            String name = type.getSimpleName().toLowerCase(Locale.ROOT);
            frames.put(type, counter(registry, "perhelinja.frames", "Frames of residents", "type", name));
        }
        faults = counters(
                registry, Wrong.class, "perhelinja.faults", "Frames answered with a fault", "code", Wrong::code);
        closings = counters(
                registry, Closing.class, "perhelinja.closings", "Sockets closed by us", "reason", Closing::reason);
        Gauge.builder("perhelinja.sockets", addresses, Addresses::total)
                .description("Open sockets of residents")
                .register(registry);
    }

    void frame(ResidentIn frame) {
        Optional.ofNullable(frames.get(frame.getClass())).ifPresent(Counter::increment);
    }

    void fault(Wrong wrong) {
        Optional.ofNullable(faults.get(wrong)).ifPresent(Counter::increment);
    }

    void closing(Closing closing) {
        Optional.ofNullable(closings.get(closing)).ifPresent(Counter::increment);
    }

    private static <E extends Enum<E>> Map<E, Counter> counters(
            MeterRegistry registry, Class<E> type, String name, String what, String label, Function<E, String> word) {
        Map<E, Counter> counters = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            counters.put(constant, counter(registry, name, what, label, word.apply(constant)));
        }
        return counters;
    }

    private static Counter counter(MeterRegistry registry, String name, String what, String label, String word) {
        return Counter.builder(name).description(what).tag(label, word).register(registry);
    }
}
