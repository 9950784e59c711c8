package fi.perhelinja.flow;

import fi.perhelinja.flow.Effect.Choice;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A bare "13" for a question whose choices name ranges: "7–12 years", "13–17 years", "18 or over". A label with one number is
 * below the first range or above the last one; which, its number tells in any language.
 */
final class Ranges {

    /** Digits of the longest number that counts. */
    private static final int MOST_DIGITS = 3;

    private static final Pattern NUMBER = Pattern.compile("\\d{1," + MOST_DIGITS + "}");

    private Ranges() {}

    /** @param first and {@code last} belong to it */
    private record Range(int first, int last, Choice choice) {
        boolean holds(int number) {
            return first <= number && number <= last;
        }
    }

    /** @param typed what was typed, in plain words ({@link Hearing#plain}) */
    static Optional<Choice> among(List<Choice> choices, String typed) {
        if (!NUMBER.matcher(typed).matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(typed);
        List<Range> ranges = choices.stream()
                .filter(c -> numbers(c).size() == 2)
                .map(c -> new Range(numbers(c).get(0), numbers(c).get(1), c))
                .sorted(Comparator.comparingInt(Range::first))
                .toList();
        return ranges.stream()
                .filter(r -> r.holds(number))
                .map(Range::choice)
                .findFirst()
                .or(() -> choices.stream()
                        .filter(c -> numbers(c).size() == 1)
                        .filter(c -> outside(number, numbers(c).get(0), ranges))
                        .findFirst());
    }

    private static List<Integer> numbers(Choice choice) {
        return NUMBER.matcher(Hearing.plain(choice.label()))
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .toList();
    }

    /** Whether a number lies beyond a border at which all ranges end, or before one at which they begin. */
    private static boolean outside(int number, int border, List<Range> ranges) {
        boolean below = ranges.stream().allMatch(r -> border <= r.first());
        boolean above = ranges.stream().allMatch(r -> border > r.last());
        return !ranges.isEmpty() && ((below && number < border) || (above && number >= border));
    }
}
