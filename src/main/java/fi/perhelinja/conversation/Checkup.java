package fi.perhelinja.conversation;

import fi.perhelinja.conversation.GuideReader.Parts;
import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.check.Inspector;
import fi.perhelinja.flow.talk.Talk;
import fi.perhelinja.flow.talk.TalkReader;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Reading;
import fi.perhelinja.text.Suggestion;
import fi.perhelinja.understanding.Memory;
import fi.perhelinja.understanding.Understanding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that can be told of a guide before it serves anybody. The same for {@code check}, which tells it, and for {@code serve},
 * which does not begin with a guide that has an error.
 */
public final class Checkup {

    private static final String TALKS_FOLDER = "talks/";
    private static final String PHRASES_FOLDER = "phrases/";

    /** What the flows are checked for only where they were read without an error: else it follows from that error. */
    private static final Set<String> FOLLOWING =
            Set.of("no-rule-holds", "rule-never-holds", "dead-end", "read-before-set", "endless-loop");

    private static final String NO_RULES = "no-rules";

    /** A step that nothing leads to because the name that was meant for it is misspelt. */
    private static final String UNREACHABLE = "unreachable-step";

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::rule);

    private final Map<String, String> files;
    private final Problems problems = new Problems();

    private Checkup(Map<String, String> files) {
        this.files = files;
    }

    /**
     * Every problem, by file and line.
     *
     * @param files path (as the author knows it) to content
     * @param today what the age of a verification is counted from
     */
    public static List<Problem> problems(Map<String, String> files, LocalDate today) {
        Checkup checkup = new Checkup(files);
        checkup.parts(today);
        checkup.problems.addAll(Understanding.problems(GuideReader.phrases(files)));
        return checkup.all();
    }

    /** The guide, ready to serve; empty when anything is wrong with it that blocks. */
    public static Reading<Optional<Guide>> guide(Map<String, String> files, LocalDate today, Memory memory) {
        return guide(files, today, memory, Optional.empty());
    }

    /** @param before the guide as it was: what it understands is taken over, when nothing that teaches it has changed */
    public static Reading<Optional<Guide>> guide(
            Map<String, String> files, LocalDate today, Memory memory, Optional<Guide> before) {
        Checkup checkup = new Checkup(files);
        Parts parts = checkup.parts(today);
        if (checkup.problems.blocks()) {
            checkup.problems.addAll(Understanding.problems(GuideReader.phrases(files)));
            return new Reading<>(Optional.empty(), checkup.all());
        }
        Guide guide = GuideReader.trained(files, parts, checkup.problems, memory, before);
        return new Reading<>(checkup.problems.blocks() ? Optional.empty() : Optional.of(guide), checkup.all());
    }

    /** The talks in the folder of talks, in the order of their paths. */
    public static List<Reading<Talk>> talks(Map<String, String> files) {
        return new TreeMap<>(files)
                .entrySet().stream()
                        .filter(file -> ("/" + file.getKey()).contains("/" + TALKS_FOLDER))
                        .filter(file -> file.getKey().endsWith(".yaml"))
                        .map(file -> TalkReader.read(file.getKey(), file.getValue()))
                        .toList();
    }

    private Parts parts(LocalDate today) {
        Parts parts = GuideReader.parts(files, problems);
        Set<String> wrong = withErrors(parts.flows());
        List<Problem> inspected =
                Inspector.inspect(parts.flows(), DirectoryRules.surroundings(parts.directory(), parts.schedules()));
        Set<String> meant = new HashSet<>();
        problems.all().forEach(p -> p.mend().ifPresent(mend -> meant.add(p.file() + mend)));
        for (Problem problem : inspected) {
            Optional<Step> step = stepAt(parts.flows().all(), problem);
            boolean follows = FOLLOWING.contains(problem.rule())
                    && step.map(Step::address).filter(wrong::contains).isPresent();
            boolean misspelt = problem.rule().equals(UNREACHABLE)
                    && step.flatMap(s -> Suggestion.mend(s.name(), List.of(s.name())))
                            .filter(mend -> meant.contains(problem.file() + mend))
                            .isPresent();
            boolean led = problem.rule().equals(UNREACHABLE)
                    && step.filter(s -> ledToByBroken(parts.flows(), s)).isPresent();
            if (!follows && !misspelt && !led) {
                problems.add(problem);
            }
        }
        problems.addAll(DirectoryRules.check(parts.flows(), parts.directory(), today));
        talks(files).forEach(talk -> problems.addAll(talk.problems()));
        GuideReader.topics(files).ifPresent(topics -> problems.addAll(Heard.check(topics, GuideReader.phrases(files))));
        return parts;
    }

    /** A step that only a broken one leads to: its name stands there, or the broken one leads nowhere as it is written. */
    private boolean ledToByBroken(Flows flows, Step step) {
        return problems.all().stream()
                .filter(p -> p.blocks() && p.file().equals(step.at().file()))
                .anyMatch(
                        p -> p.rule().equals(NO_RULES) || wordsOfStep(flows, p).contains(step.name()));
    }

    /** The words from where a problem stands to the next step. */
    private Set<String> wordsOfStep(Flows flows, Problem problem) {
        int next = flows.all().stream()
                .flatMap(flow -> flow.steps().values().stream())
                .filter(step -> step.at().file().equals(problem.file()))
                .mapToInt(step -> step.at().line())
                .filter(line -> line > problem.line())
                .min()
                .orElse(Integer.MAX_VALUE);
        return Optional.ofNullable(files.get(problem.file()))
                .orElse("")
                .lines()
                .skip(Math.max(0, problem.line() - 1L))
                .limit(next - (long) problem.line())
                .flatMap(line -> Arrays.stream(line.split("[^a-z0-9-]+", -1)))
                .collect(Collectors.toSet());
    }

    /** Addresses of steps in which an error was found already. */
    private Set<String> withErrors(Flows flows) {
        Set<String> steps = new HashSet<>();
        problems.all().stream()
                .filter(Problem::blocks)
                .forEach(p -> stepAt(flows.all(), p).map(Step::address).ifPresent(steps::add));
        return steps;
    }

    /** The step in whose lines a problem stands. */
    private static Optional<Step> stepAt(Collection<Flow> flows, Problem problem) {
        return flows.stream()
                .flatMap(flow -> flow.steps().values().stream())
                .filter(step ->
                        step.at().file().equals(problem.file()) && step.at().line() <= problem.line())
                .max(Comparator.comparingInt(step -> step.at().line()));
    }

    /** Sorted, each once, and those of phrases with the path that their author knows. */
    private List<Problem> all() {
        List<Problem> all = new ArrayList<>();
        Following following = new Following(problems.all());
        problems.all().stream()
                .filter(problem -> !following.of(problem))
                .map(this::placed)
                .distinct()
                .sorted(ORDER)
                .forEach(all::add);
        return all;
    }

    private Problem placed(Problem problem) {
        String file = files.keySet().stream()
                .filter(path -> ("/" + path).endsWith("/" + PHRASES_FOLDER + problem.file()))
                .findFirst()
                .orElse(problem.file());
        return new Problem(
                problem.severity(),
                file,
                problem.line(),
                problem.column(),
                problem.rule(),
                problem.sentence(),
                problem.path(),
                problem.mend());
    }
}
