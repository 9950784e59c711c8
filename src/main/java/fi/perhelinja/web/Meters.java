package fi.perhelinja.web;

import fi.perhelinja.conversation.Call;
import fi.perhelinja.conversation.CallEvent;
import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.conversation.Event;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.StaffEvent;
import fi.perhelinja.desk.Board;
import fi.perhelinja.protocol.Closing;
import fi.perhelinja.protocol.Frames;
import fi.perhelinja.protocol.ResidentIn;
import fi.perhelinja.protocol.StaffIn;
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

    /** From the moment when a resident began to wait for a person to the moment when one came. */
    private final Timer waited;

    /** From the end of a phone call to its wrap-up. */
    private final Timer afterCall;

    /** Conversations that a worker took, or was given. */
    private final Counter claims;

    private final CallBackMeters callBacks;
    private final Map<StaffEvent.Cause, Counter> returned;
    private final Map<Class<?>, Counter> frames = new HashMap<>();
    private final Map<Wrong, Counter> faults;
    private final Map<Closing, Counter> closings;

    Meters(MeterRegistry registry, Addresses residents, Addresses staff, Board board) {
        callBacks = new CallBackMeters(registry, board);
        turn = Timer.builder("perhelinja.turn")
                .description("From a resident's command to its acknowledgement, with the durable write")
                .serviceLevelObjectives(
                        Duration.ofMillis(5),
                        Duration.ofMillis(20),
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(2))
                .register(registry);
        waited = Timer.builder("perhelinja.waited")
                .description("From a resident's asking for a person to a worker's coming")
                .serviceLevelObjectives(
                        Duration.ofSeconds(15),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofHours(1))
                .register(registry);
        afterCall = Timer.builder("perhelinja.after.call")
                .description("From the end of a phone call to its wrap-up")
                .serviceLevelObjectives(
                        Duration.ofMinutes(1), Duration.ofMinutes(3), Duration.ofMinutes(10), Duration.ofMinutes(30))
                .register(registry);
        claims = Counter.builder("perhelinja.claims")
                .description("Conversations taken by workers")
                .register(registry);
        returned = counters(
                registry,
                StaffEvent.Cause.class,
                "perhelinja.returned",
                "Conversations that came back to their queue",
                "cause",
                Meters::tag);
        for (Class<?> type : Frames.kinds(StaffIn.class)) {
            String name = Frames.nameOf(type);
            frames.put(type, counter(registry, "perhelinja.staff.frames", "Frames of the staff", "type", name));
        }
        for (Class<?> type : Frames.kinds(ResidentIn.class)) {
            String name = Frames.nameOf(type);
            frames.put(type, counter(registry, "perhelinja.frames", "Frames of residents", "type", name));
        }
        faults = counters(
                registry, Wrong.class, "perhelinja.faults", "Frames answered with a fault", "code", Wrong::code);
        closings = counters(
                registry, Closing.class, "perhelinja.closings", "Sockets closed by us", "reason", Closing::reason);
        Gauge.builder("perhelinja.sockets", residents, Addresses::total)
                .description("Open sockets of residents")
                .register(registry);
        Gauge.builder("perhelinja.staff.sockets", staff, Addresses::total)
                .description("Open sockets of consoles")
                .register(registry);
    }

    private static String tag(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Counts what workers did, from what this node appended. */
    void appended(Conversation before, Commit commit) {
        for (Event event : commit.events()) {
            callBacks.appended(event);
            if (event instanceof StaffEvent.Claimed || event instanceof StaffEvent.Assigned) {
                claims.increment();
                before.place()
                        .filter(Place::waitsInChat)
                        .ifPresent(place -> waited.record(Duration.between(place.since(), commit.at())));
            } else if (event instanceof StaffEvent.Returned back) {
                Optional.ofNullable(returned.get(back.cause())).ifPresent(Counter::increment);
            } else if (event instanceof CallEvent.CallWrappedUp) {
                before.call()
                        .flatMap(Call::hungUp)
                        .ifPresent(over -> afterCall.record(Duration.between(over, commit.at())));
            }
        }
    }

    /** @param frame of a resident or of the staff */
    void frame(Object frame) {
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
