package fi.perhelinja.web;

import fi.perhelinja.conversation.CallBack.Result;
import fi.perhelinja.conversation.Event;
import fi.perhelinja.conversation.StaffEvent;
import fi.perhelinja.desk.Board;
import fi.perhelinja.desk.Board.ToBeCalled;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** What is counted of call-backs. Who waits is the same on every node; tries are counted where they ended. */
final class CallBackMeters {

    private final Map<Result, Counter> tries = new EnumMap<>(Result.class);

    CallBackMeters(MeterRegistry registry, Board board) {
        gauge(registry, board, "waiting", "Residents who wait to be called", ToBeCalled::waiting);
        gauge(
                registry,
                board,
                "soon.due",
                "Of them those whose promise can be kept on one day more, at most",
                ToBeCalled::soonDue);
        gauge(registry, board, "breached", "Of them those to whom the promise was not kept", ToBeCalled::breached);
        for (Result result : Result.values()) {
            tries.put(
                    result,
                    Counter.builder("perhelinja.call.backs.tries")
                            .description("Calls to residents who had asked for one")
                            .tag("result", result.tag())
                            .register(registry));
        }
    }

    private static void gauge(
            MeterRegistry registry, Board board, String name, String what, ToIntFunction<ToBeCalled> count) {
        Gauge.builder("perhelinja.call.backs." + name, board, b -> count.applyAsInt(b.toBeCalled()))
                .description(what)
                .register(registry);
    }

    void appended(Event event) {
        if (event instanceof StaffEvent.TryEnded ended) {
            Optional.ofNullable(tries.get(ended.result())).ifPresent(Counter::increment);
        }
    }
}
