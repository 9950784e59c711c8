package fi.perhelinja.flow;

import java.util.Random;

/** A small flow made up at random, correct as YAML and by the reader, sensible or not otherwise. */
final class SmallFlow {

    private static final int SLOTS = 4;
    private static final int MOST_STEPS = 10;

    private SmallFlow() {}

    static String random(Random random) {
        int count = 2 + random.nextInt(MOST_STEPS - 1);
        StringBuilder out = new StringBuilder(
                "flow: small\ntitle: T\nuses: [municipality]\nstart: s0\nslots:\n  municipality: {one-of: municipalities}\n");
        for (int i = 0; i < SLOTS; i++) {
            out.append("  slot").append(i).append(": {one-of: {x: Yksi, y: Kaksi}}\n");
        }
        out.append("steps:\n");
        for (int i = 0; i < count; i++) {
            out.append("  s")
                    .append(i)
                    .append(": {")
                    .append(step(random, count))
                    .append("}\n");
        }
        return out.toString();
    }

    private static String step(Random random, int count) {
        return switch (random.nextInt(9)) {
            case 0 -> "say: 'Hei {slot" + random.nextInt(SLOTS) + "}', next: " + next(random, count);
            case 1 -> "choose: " + next(random, count);
            case 2 -> "run: municipality, next: " + next(random, count);
            case 3 ->
                "hand-over: {queue: family-guidance}, when-closed: " + to(random, count) + ", next: "
                        + next(random, count);
            case 4 -> "end: " + (random.nextBoolean() ? "service" : "back");
            default ->
                "ask: Kysymys?, into: slot" + random.nextInt(SLOTS) + ", also-fills: [slot"
                        + random.nextInt(SLOTS) + "], when-unsure: {ask-again: " + random.nextInt(3)
                        + (random.nextBoolean() ? ", then: " + to(random, count) : "") + "}, next: "
                        + next(random, count);
        };
    }

    private static String to(Random random, int count) {
        return "s" + random.nextInt(count);
    }

    private static String next(Random random, int count) {
        if (random.nextBoolean()) {
            return to(random, count);
        }
        String[] tests = {"x", "y", "not x", "unset", "set"};
        return "[{when: {slot" + random.nextInt(SLOTS) + ": " + tests[random.nextInt(tests.length)] + "}, go: "
                + to(random, count) + "}, {otherwise: " + to(random, count) + "}]";
    }
}
