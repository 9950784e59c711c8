package fi.perhelinja.bench;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Engine;
import fi.perhelinja.flow.FlowReader;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.House;
import fi.perhelinja.flow.Input;
import fi.perhelinja.flow.State;
import fi.perhelinja.flow.Turn;
import fi.perhelinja.flow.World;
import fi.perhelinja.text.Language;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A turn of a flow of fourteen questions, its state saved to JSON and loaded from it each turn; turns a second on one core.
 */
@org.openjdk.jmh.annotations.State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class EngineBenchmark {

    private static final int QUESTIONS = 14;

    private Flows flows;
    private World world;
    private ObjectReader reader;
    private ObjectWriter writer;

    @Setup
    public void setUp() {
        StringBuilder file = new StringBuilder("flow: f\ntitle: T\nstart: q1\nslots:\n");
        StringBuilder steps = new StringBuilder("steps:\n");
        for (int i = 1; i <= QUESTIONS; i++) {
            String next = i == QUESTIONS ? "over" : "q" + (i + 1);
            file.append("  a").append(i).append(": {one-of: {yes: Kyllä, no: Ei, maybe: Ehkä}}\n");
            steps.append("  q%d:\n    ask: Kysymys numero %d?\n    into: a%d\n    next:\n".formatted(i, i, i));
            steps.append("      - {when: {a%d: no}, go: %s}\n      - {otherwise: %s}\n".formatted(i, next, next));
        }
        file.append(steps).append("  over: {end: information}\n");
        flows = FlowReader.read(Map.of("f.yaml", file.toString()), House.LISTS).value();
        world = House.open();
        JsonMapper mapper = JsonMapper.builder().addModule(new Jdk8Module()).build();
        reader = mapper.readerFor(State.class);
        writer = mapper.writerFor(State.class);
    }

    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public void conversation(Blackhole sink) throws IOException {
        Turn turn = Engine.begin(flows, "f", Channel.CHAT, Language.FI, world);
        for (int i = 1; i <= QUESTIONS; i++) {
            State loaded = reader.readValue(writer.writeValueAsBytes(turn.state()));
            turn = Engine.take(flows, loaded, new Input.Chose("f/q" + i, "yes"), world);
            sink.consume(turn.effects());
        }
        if (turn.state().ended().isEmpty()) {
            throw new IllegalStateException("the conversation did not end");
        }
    }

    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public void conversationInMemory(Blackhole sink) {
        Turn turn = Engine.begin(flows, "f", Channel.CHAT, Language.FI, world);
        for (int i = 1; i <= QUESTIONS; i++) {
            turn = Engine.take(flows, turn.state(), new Input.Chose("f/q" + i, "yes"), world);
            sink.consume(turn.effects());
        }
    }
}
