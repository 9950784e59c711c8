package fi.perhelinja.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What {@code mvn -Pbench} runs: every benchmark, or the one that is named. Figures, no judgement. */
public final class Benchmarks {

    private static final Map<String, Bench> ALL = new LinkedHashMap<>();

    static {
        ALL.put("engine", Benchmarks::engine);
        ALL.put("store", () -> StoreBench.main(new String[0]));
        ALL.put("socket", () -> SocketBench.main(new String[0]));
        ALL.put("staff", () -> StaffBench.main(new String[0]));
        ALL.put("nodes", () -> NodesBench.main(new String[0]));
        ALL.put("memory", () -> MemoryBench.main(new String[0]));
    }

    private Benchmarks() {}

    private interface Bench {
        void run() throws Exception;
    }

    public static void main(String[] args) throws Exception {
        String wanted = args.length == 0 ? "all" : args[0];
        if (!wanted.equals("all") && !ALL.containsKey(wanted)) {
            throw new IllegalArgumentException("no benchmark " + wanted + "; there are " + ALL.keySet());
        }
        List<String> names = wanted.equals("all") ? List.copyOf(ALL.keySet()) : List.of(wanted);
        for (String name : names) {
            System.out.println("== " + name);
            ALL.getOrDefault(name, Benchmarks::engine).run();
        }
        System.exit(0);
    }

    private static void engine() throws Exception {
        new Runner(new OptionsBuilder().include(EngineBenchmark.class.getName()).build()).run();
    }
}
