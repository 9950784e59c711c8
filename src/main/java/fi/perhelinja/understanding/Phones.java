package fi.perhelinja.understanding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a telephone number that the resident gives. */
final class Phones {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d.,-])(\\+\\d{1,3}|00\\d{1,3}|0)[ -]?\\(?\\d(?:[ -]?\\(?\\d\\)?){4,12}(?![\\p{L}\\d])");

    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;

    private Phones() {}

    /** As digits, with the plus when it was written. */
    static Optional<String> find(String message, List<Understood.Span> identityCodes) {
        Matcher matcher = NUMBER.matcher(message);
        while (matcher.find()) {
            int from = matcher.start();
            int to = matcher.end();
            boolean code = identityCodes.stream().anyMatch(s -> s.from() < to && from < s.to());
            String digits = matcher.group().replaceAll("[^+\\d]", "");
            if (!code && digits.length() >= FEWEST_DIGITS && digits.length() <= MOST_DIGITS) {
                return Optional.of(digits);
            }
        }
        return Optional.empty();
    }
}
