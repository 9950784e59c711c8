package fi.perhelinja.flow.check;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.flow.FlowReader;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.House;
import fi.perhelinja.flow.check.Move.Led;
import fi.perhelinja.text.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** The quick proof and the walk through all states say the same of any flow and its sub-flows. */
class ProofTest {

    private static final int TRIES = 1_500;

    /** Of flows in which all is right: else nothing would be shown of them. */
    private static final double LEAST_RIGHT_PERCENT = 20;

    private static final int SLOTS = 3;
    private static final int MOST_STEPS = 4;
    private static final List<String> NAMES = List.of("top", "middle", "low");

    @Provide
    Arbitrary<Map<String, String>> guides() {
        return Arbitraries.randomValue(random -> {
            Author author = new Author(random, random.nextInt(3) > 0);
            Map<String, String> files = new LinkedHashMap<>();
            for (int level = 0; level < NAMES.size(); level++) {
                files.put("flows/" + NAMES.get(level) + ".yaml", author.flow(level));
            }
            return files;
        });
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void proofHoldsWhereTheWalkThroughAllStatesTellsNothing(@ForAll("guides") Map<String, String> files) {
        Flows flows = FlowReader.read(files, House.LISTS).value();
        Classes classes = new Classes(flows);
        Fills fills = new Fills(flows, classes);
        Moves moves = new Moves(flows, classes, new Reads(flows, classes, fills), fills);
        List<Place> first = List.of(moves.place(List.of(), "top/s0", Known.nothing(classes.layout())));

        States states = new States(moves);
        Walked walked = new Walked(flows, classes);
        assertThat(states.walk(first, walked)).isTrue();
        Problems problems = new Problems();
        new StateRules(flows, states, walked, problems).check();

        String told = files + "\n" + problems.all();
        Proof proof = new Proof(flows, classes, moves);
        assertThat(proof.walk(first)).isTrue();
        assertThat(proof.holds()).as(told).isEqualTo(problems.all().isEmpty());
        Walked seen = proof.walked();
        assertThat(seen.reached.keySet()).as(told).isEqualTo(walked.reached.keySet());
        assertThat(seen.held).as(told).hasSameElementsAs(walked.held);
        assertThat(seen.missing.keySet()).as(told).isEqualTo(walked.missing.keySet());
        boolean ends = walked.ending(states.size()).cardinality() == states.size();
        assertThat(proof.ends()).as(told).isEqualTo(ends);
        List<Integer> rounds = walked.rounds(states.size(), Set.of(Led.ALONE, Led.UNSURE), String::valueOf);
        assertThat(proof.bounded()).as(told).isEqualTo(rounds.isEmpty());
        Statistics.label("nothing told")
                .collect(problems.all().isEmpty())
                .coverage(all -> all.check(true).percentage(percent -> percent >= LEAST_RIGHT_PERCENT));
    }

    /** @param careful writes what is mostly right: asks before it reads, leads onwards, runs every flow */
    private record Author(Random random, boolean careful) {

        String flow(int level) {
            int steps = 2 + random.nextInt(MOST_STEPS);
            StringBuilder out = new StringBuilder("flow: " + NAMES.get(level) + "\ntitle: T\nstart: s0\n");
            out.append("uses: ").append(NAMES.subList(level + 1, NAMES.size())).append("\nslots:\n");
            for (int slot = 0; slot < SLOTS; slot++) {
                out.append("  slot").append(slot).append(": {one-of: {x: Yksi, y: Kaksi, z: Kolme}}\n");
            }
            out.append("steps:\n");
            for (int i = 0; i < steps; i++) {
                String step = careful && i == 1 && runs(level) ? run(level + 1, i, steps) : step(level, i, steps);
                out.append("  s").append(i).append(": {").append(step).append("}\n");
            }
            String end = level == 0 ? "service" : "back";
            return out.append("  s")
                    .append(steps)
                    .append(": {end: " + end + "}\n")
                    .toString();
        }

        private static boolean runs(int level) {
            return level < NAMES.size() - 1;
        }

        private String step(int level, int number, int steps) {
            return switch (random.nextInt(runs(level) ? 9 : 6)) {
                case 0 -> "say: 'Hei', next: " + next(number, steps);
                case 1 -> "say: 'Hei" + (careful ? "" : " {slot" + slot() + "}") + "', next: " + next(number, steps);
                case 2 -> careful ? ask(number, steps) : "choose: " + next(number, steps);
                case 3 ->
                    "hand-over: {queue: family-guidance}, when-closed: s" + to(number, steps) + ", next: s"
                            + (number + 1);
                case 4, 5 -> ask(number, steps);
                default -> run(level + 1 + random.nextInt(NAMES.size() - level - 1), number, steps);
            };
        }

        private String run(int level, int number, int steps) {
            return "run: " + NAMES.get(level) + ", next: " + next(number, steps);
        }

        private String ask(int number, int steps) {
            int slot = slot();
            String next = careful && random.nextBoolean()
                    ? "[{when: {slot" + slot + ": [x, z]}, go: s" + to(number, steps) + "}, {otherwise: s"
                            + (number + 1) + "}]"
                    : next(number, steps);
            return "ask: Mitä?, into: slot" + slot
                    + (random.nextBoolean() ? ", also-fills: [slot" + slot() + "]" : "")
                    + ", when-unsure: {ask-again: 1, then: s" + to(number, steps) + "}"
                    + (random.nextInt(careful ? 2 : 4) == 0 ? ", forget: [slot" + (careful ? slot : slot()) + "]" : "")
                    + ", next: " + next;
        }

        private int slot() {
            return random.nextInt(SLOTS);
        }

        /** Mostly onwards. */
        private int to(int number, int steps) {
            return random.nextInt(careful ? 20 : 6) == 0
                    ? random.nextInt(steps + 1)
                    : number + 1 + random.nextInt(steps - number);
        }

        private String next(int number, int steps) {
            if (random.nextInt(careful ? 8 : 3) > 0) {
                return "[{otherwise: s" + (number + 1) + "}]";
            }
            List<String> tests = List.of("x", "y", "not x", "unset", "set", "[x, z]");
            return "[{when: {slot" + slot() + ": " + tests.get(random.nextInt(tests.size())) + "}, go: s"
                    + to(number, steps) + "}, {"
                    + (random.nextInt(8) == 0 ? "when: {slot" + slot() + ": y}, go: s" : "otherwise: s")
                    + (number + 1) + "}]";
        }
    }
}
