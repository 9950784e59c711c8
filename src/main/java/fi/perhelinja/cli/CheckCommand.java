package fi.perhelinja.cli;

import fi.perhelinja.conversation.Checkup;
import fi.perhelinja.hours.Schedule;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Suggestion;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code check}: everything that is wrong with a guide, in one run. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Tells everything that is wrong with a guide: flows and their translations, topics, services, contacts, hours,",
            "queues, phrases and talks. 'serve' does not begin with a guide that has an error.",
            "",
            "It walks every state that a conversation can be in, and proves that",
            "  - every step can be reached, and from everywhere an end can be reached, without going round for ever;",
            "  - at every branch some rule holds, and every rule holds some time;",
            "  - no slot is read before it is set, and a sensitive one stays where it belongs;",
            "  - danger leads to 112 and to a line that is always open, wherever it is heard;",
            "  - every language is whole, not stale, with the same placeholders and labels that differ;",
            "  - every topic has a service in every municipality, or leads to a person;",
            "  - texts and sentences are short enough, every step can be said on the phone, and phone and chat end alike."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  perhelinja check",
            "  perhelinja check --flows ../our-county/flows",
            "  perhelinja check --format sarif > check.sarif",
            "  perhelinja check --explain dead-end",
            "",
            "A problem is told as file:line:column: rule: sentence, with the shortest way to it and what to do about it.",
            "Exit codes: 0 no errors (there may be warnings), 1 errors, 2 the command or the folder is wrong."
        })
public final class CheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private GuideFiles guide = new GuideFiles();

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "The day from which the age of verified facts is counted, 2026-11-22. Default: today.")
    private Optional<LocalDate> today = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How to tell: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
            defaultValue = "text")
    private ProblemFormat format = ProblemFormat.TEXT;

    @Option(names = "--explain", paramLabel = "RULE", description = "Tell what a rule means, and how to mend it.")
    private Optional<String> explain = Optional.empty();

    @Override
    public Integer call() {
        return explain.map(this::explain).orElseGet(this::check);
    }

    private int explain(String rule) {
        Rules rules = Rules.shipped();
        Optional<String> found = rules.explanation(rule);
        if (found.isEmpty()) {
            String mend = Suggestion.mend(rule, rules.names()).map(m -> " " + m).orElse("");
            return Failing.wrong(spec, "There is no rule \"" + rule + "\"." + mend);
        }
        spec.commandLine().getOut().println(found.get());
        return 0;
    }

    private int check() {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, String> files;
        try {
            files = guide.read();
        } catch (IOException e) {
            return Failing.toRead(spec, e);
        }
        List<Problem> problems = Checkup.problems(files, today.orElseGet(() -> LocalDate.now(Schedule.ZONE)));
        out.print(format.write(problems));
        long errors = problems.stream().filter(Problem::blocks).count();
        if (format == ProblemFormat.TEXT) {
            out.println(count(errors, "error") + ", " + count(problems.size() - errors, "warning") + " in "
                    + count(files.size(), "file") + guide.told() + ".");
        }
        out.flush();
        return errors > 0 ? Failing.FOUND : 0;
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
