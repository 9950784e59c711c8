package fi.perhelinja.flow.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Answers that end elsewhere now.
 *
 * @param answers slots whose values lead there, with the words of these values
 * @param world what else must be so, in words
 */
public record Difference(List<Answered> answers, List<String> world, Ending before, Ending after) {

    /** Values of one answer that a sentence names; of the others it says how many. */
    private static final int NAMED = 3;

    public record Answered(String slot, List<String> values) {

        String words() {
            String named = String.join(" or ", values.subList(0, Math.min(NAMED, values.size())));
            int more = values.size() - NAMED;
            return slot + ": " + named + (more > 0 ? " (or " + more + " more)" : "");
        }
    }

    public Difference {
        answers = List.copyOf(answers);
        world = List.copyOf(world);
    }

    /** One sentence. */
    public String says() {
        List<String> when = new ArrayList<>();
        answers.forEach(a -> when.add(a.words()));
        when.addAll(world);
        String given = when.isEmpty() ? "Whatever is answered" : when.stream().collect(Collectors.joining(", "));
        return given + ": ended in " + before.words() + ", ends in " + after.words() + " now.";
    }
}
