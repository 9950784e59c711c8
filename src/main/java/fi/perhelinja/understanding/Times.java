package fi.perhelinja.understanding;

import fi.perhelinja.text.Reading;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When something suits the resident, said in passing: {@code tomorrow}, {@code 15:00}, {@code monday 12:00}. Words are content
 * ({@code words/times.txt}); what it is counted from is not known here. An hour up to seven without "in the morning" is one of
 * the afternoon: nobody asks to be called at five at night.
 */
final class Times {

    private static final Set<String> DAYS = Set.of(
            "today",
            "tomorrow",
            "day-after-tomorrow",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");

    private static final String NEVER = "never";
    private static final String MORNING = "morning";
    private static final String AT = "at";
    private static final String HOUR = "hour-";
    private static final Set<String> LATER = Set.of("afternoon", "evening");

    private static final int HALF_DAY_HOURS = 12;
    private static final int DAY_HOURS = 24;
    private static final int HOUR_MINUTES = 60;
    private static final int EARLIEST_HOUR = 8;

    private final WordPatterns<String> patterns;

    private Times(WordPatterns<String> patterns) {
        this.patterns = patterns;
    }

    static Reading<Times> read(String folder, String content) {
        Atoms atoms = new Atoms();
        WordPatterns<String> patterns = new WordPatterns<>(atoms);
        Reading<List<WordPattern>> read = new PatternFile(atoms).read(folder + "/times.txt", content);
        read.value().forEach(p -> patterns.add(p, p.section()));
        return new Reading<>(new Times(patterns), read.problems());
    }

    Optional<String> find(List<Token> tokens) {
        List<WordPatterns.Found<String>> found = patterns.find(tokens);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> day = found.stream()
                .filter(f -> DAYS.contains(f.meaning()))
                .filter(f -> found.stream().noneMatch(n -> n.meaning().equals(NEVER) && n.overlaps(f)))
                .max((a, b) -> Integer.compare(a.to() - a.from(), b.to() - b.from()))
                .map(WordPatterns.Found::meaning);
        Optional<String> clock = clock(tokens, found, day.isPresent());
        return day.isPresent() ? clock.map(c -> day.get() + " " + c).or(() -> day) : clock;
    }

    private static Optional<String> clock(List<Token> tokens, List<WordPatterns.Found<String>> found, boolean withDay) {
        boolean morning = names(found, MORNING);
        boolean later = found.stream().anyMatch(f -> LATER.contains(f.meaning()));
        for (WordPatterns.Found<String> one : found) {
            if (one.meaning().equals(AT)) {
                Optional<String> digits = digits(tokens, one.to(), morning, later);
                if (digits.isPresent()) {
                    return digits;
                }
            }
            boolean placed = withDay || morning || later || one.to() - one.from() > 1;
            if (one.meaning().startsWith(HOUR) && placed) {
                int hour = Integer.parseInt(one.meaning().substring(HOUR.length()));
                return Optional.of(clock(hour, 0, morning, later));
            }
        }
        return Optional.empty();
    }

    private static boolean names(List<WordPatterns.Found<String>> found, String meaning) {
        return found.stream().anyMatch(f -> f.meaning().equals(meaning));
    }

    /** "15", "9.30", "14:30" after "at"; minutes stand right behind one mark. */
    private static Optional<String> digits(List<Token> tokens, int at, boolean morning, boolean later) {
        Optional<Integer> hour = number(tokens, at, DAY_HOURS);
        if (hour.isEmpty()) {
            return Optional.empty();
        }
        boolean joined = at + 1 < tokens.size()
                && tokens.get(at + 1).from() - tokens.get(at).to() == 1;
        Optional<Integer> minutes = joined ? number(tokens, at + 1, HOUR_MINUTES) : Optional.empty();
        return Optional.of(clock(hour.get(), minutes.orElse(0), morning, later));
    }

    private static Optional<Integer> number(List<Token> tokens, int at, int below) {
        if (at >= tokens.size() || !tokens.get(at).word().matches("\\d{1,2}")) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(tokens.get(at).word())).filter(n -> n < below);
    }

    private static String clock(int hour, int minutes, boolean morning, boolean later) {
        boolean afternoon = hour < HALF_DAY_HOURS && !morning && (later || hour < EARLIEST_HOUR);
        return "%d:%02d".formatted(afternoon ? hour + HALF_DAY_HOURS : hour, minutes);
    }
}
