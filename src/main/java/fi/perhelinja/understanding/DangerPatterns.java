package fi.perhelinja.understanding;

import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Danger as people of one language say it, by patterns over words. Guards (idioms, games, denial) clear only what they
 * overlap: a denial never clears another danger in the same message.
 */
final class DangerPatterns {

    /** What no guard clears. */
    static final double CERTAIN = 0.99;

    static final double SURE = 0.97;
    static final double MAYBE = 0.5;

    private static final String FOR_ALL = "";

    private enum Kind {
        SURE,
        /** Told of the past: danger, unless the same sentence tells that it is long ago. */
        HAPPENED,
        /** To be asked about gently; nothing when the same sentence tells that it is long ago. */
        MAYBE,
        /** Danger whatever stands beside it: no guard clears it, and likeness to ordinary life does not silence it. */
        STILL,
        UNLESS,
        AGO,
        /** In the same sentence it tells that nothing there is long ago. */
        NOW;

        boolean isDanger() {
            return this != UNLESS && this != AGO && this != NOW;
        }

        double score() {
            return switch (this) {
                case STILL -> CERTAIN;
                case MAYBE -> DangerPatterns.MAYBE;
                default -> DangerPatterns.SURE;
            };
        }
    }

    private record Meaning(String signal, Kind kind) {}

    private final SpokenForms spoken;
    private final WordPatterns<Meaning> patterns;

    private DangerPatterns(SpokenForms spoken, WordPatterns<Meaning> patterns) {
        this.spoken = spoken;
        this.patterns = patterns;
    }

    /**
     * @param files name without {@code .txt} to content: a signal, {@code words}, {@code unless}, {@code
     * long-ago}
     */
    static Reading<DangerPatterns> read(String folder, Map<String, String> files, SpokenForms spoken) {
        Atoms atoms = new Atoms();
        PatternFile reader = new PatternFile(atoms);
        WordPatterns<Meaning> patterns = new WordPatterns<>(atoms);
        List<Problem> problems = new ArrayList<>();
        Optional.ofNullable(files.get("words"))
                .ifPresent(words -> problems.addAll(reader.learnNames(folder + "/words.txt", words)));
        new TreeMap<>(files).forEach((name, content) -> {
            if (name.equals("words")) {
                return;
            }
            String file = folder + "/" + name + ".txt";
            Reading<List<WordPattern>> read = reader.read(file, content);
            problems.addAll(read.problems());
            String signal = Signals.URGENCY.contains(name) ? name : FOR_ALL;
            for (WordPattern pattern : read.value()) {
                Optional<Kind> kind = kind(pattern.section());
                kind.ifPresent(k -> patterns.add(pattern, new Meaning(signal, k)));
                if (kind.isEmpty()) {
                    problems.add(Problem.error(
                            file,
                            0,
                            0,
                            "section",
                            "The sections are sure, happened, maybe, still, unless, ago and now."));
                }
            }
        });
        return new Reading<>(new DangerPatterns(spoken, patterns), problems);
    }

    private static Optional<Kind> kind(String section) {
        return switch (section) {
            case "sure" -> Optional.of(Kind.SURE);
            case "happened" -> Optional.of(Kind.HAPPENED);
            case "maybe" -> Optional.of(Kind.MAYBE);
            case "still" -> Optional.of(Kind.STILL);
            case "now" -> Optional.of(Kind.NOW);
            case "unless" -> Optional.of(Kind.UNLESS);
            case "ago" -> Optional.of(Kind.AGO);
            default -> Optional.empty();
        };
    }

    /**
     * @param signals the surest of each signal
     * @param cleared words that sounded like danger and, with the guard that cleared them, are none: units of the message
     */
    record Heard(List<Understood.Signal> signals, List<Understood.Span> cleared) {}

    /** The surest of each signal. */
    List<Understood.Signal> find(List<Token> message) {
        return hear(message).signals();
    }

    /** A pattern that was met, and what cleared it, when something did. */
    private record Judged(WordPatterns.Found<Meaning> found, Optional<WordPatterns.Found<Meaning>> guard) {
        String signal() {
            return found.meaning().signal();
        }
    }

    private List<Judged> judge(List<Token> tokens) {
        List<WordPatterns.Found<Meaning>> found = patterns.find(tokens, patterns.atoms(tokens));
        return found.stream()
                .filter(one -> one.meaning().kind().isDanger())
                .map(one -> new Judged(one, guard(one, found, tokens)))
                .toList();
    }

    Heard hear(List<Token> message) {
        List<Token> tokens = spoken.write(message);
        List<Judged> all = judge(tokens);
        Map<String, Understood.Signal> best = new TreeMap<>();
        for (Judged judged : all) {
            WordPatterns.Found<Meaning> one = judged.found();
            if (judged.guard().isPresent()) {
                continue;
            }
            Kind kind = one.meaning().kind();
            Understood.Span span = span(one, tokens);
            Understood.Signal signal = new Understood.Signal(
                    one.meaning().signal(), kind != Kind.MAYBE, kind.score(), span.from(), span.to(), "pattern");
            best.merge(signal.signal(), signal, DangerPatterns::surer);
        }
        return new Heard(List.copyOf(best.values()), cleared(all, tokens));
    }

    /** Words that are danger for another signal stay: "my friend wants to die" is cleared of one's own wish alone. */
    private static List<Understood.Span> cleared(List<Judged> all, List<Token> tokens) {
        return all.stream()
                .filter(judged -> judged.guard().isPresent()
                        && all.stream()
                                .noneMatch(other -> other.guard().isEmpty()
                                        && !other.signal().equals(judged.signal())
                                        && other.found().overlaps(judged.found())))
                .flatMap(judged -> Stream.concat(Stream.of(judged.found()), judged.guard().stream()))
                .map(found -> span(found, tokens))
                .toList();
    }

    /** Every pattern that was met, with the guard that cleared it. */
    List<Explanation.Pattern> explain(List<Token> message, String language) {
        List<Token> tokens = spoken.write(message);
        return judge(tokens).stream()
                .map(judged -> new Explanation.Pattern(
                        language,
                        judged.found().meaning().signal(),
                        judged.found().pattern().section(),
                        judged.found().pattern().line(),
                        span(judged.found(), tokens),
                        judged.guard().map(g -> g.pattern().line())))
                .toList();
    }

    private static Understood.Span span(WordPatterns.Found<Meaning> found, List<Token> tokens) {
        return new Understood.Span(
                tokens.get(found.from()).from(), tokens.get(found.to() - 1).to());
    }

    private static Understood.Signal surer(Understood.Signal a, Understood.Signal b) {
        return Comparator.comparingDouble(Understood.Signal::score).compare(a, b) >= 0 ? a : b;
    }

    /** What clears it, when something does. */
    private static Optional<WordPatterns.Found<Meaning>> guard(
            WordPatterns.Found<Meaning> danger, List<WordPatterns.Found<Meaning>> found, List<Token> tokens) {
        if (danger.meaning().kind() == Kind.STILL) {
            return Optional.empty();
        }
        String signal = danger.meaning().signal();
        boolean now = found.stream()
                .anyMatch(other -> other.meaning().kind() == Kind.NOW && inOneSentence(other, danger, tokens));
        for (WordPatterns.Found<Meaning> other : found) {
            Meaning guard = other.meaning();
            boolean concerns = guard.signal().equals(FOR_ALL) || guard.signal().equals(signal);
            if (guard.kind() == Kind.UNLESS
                    && concerns
                    && other.overlaps(danger)
                    && !apart(other.from(), danger.from(), tokens)) {
                return Optional.of(other);
            }
            if (guard.kind() == Kind.AGO
                    && !now
                    && danger.meaning().kind() != Kind.SURE
                    && inOneSentence(other, danger, tokens)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private static boolean inOneSentence(
            WordPatterns.Found<Meaning> one, WordPatterns.Found<Meaning> other, List<Token> tokens) {
        return tokens.get(one.from()).sentence() == tokens.get(other.from()).sentence();
    }

    /** Whether the danger begins in a clause of its own: "en jaksa enää, haluan kuolla" denies nothing. */
    private static boolean apart(int guard, int danger, List<Token> tokens) {
        for (int i = guard; i < danger; i++) {
            if (tokens.get(i + 1).from() - tokens.get(i).to() > 1) {
                return true;
            }
        }
        return false;
    }
}
