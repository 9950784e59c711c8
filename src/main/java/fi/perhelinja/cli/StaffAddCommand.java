package fi.perhelinja.cli;

import fi.perhelinja.desk.Accounts;
import fi.perhelinja.staff.Account;
import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Role;
import fi.perhelinja.text.Language;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code staff add}: a new account. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Adds an account. The password is asked for at the terminal, or comes from a file, or is made.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  perhelinja staff add anna --name Anna --title sosiaaliohjaaja --role worker --queue family-guidance",
            "      --language fi --language sv --generate",
            "  perhelinja staff add adi --name Adi --role admin --password-file first-password.txt"
        })
final class StaffAddCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private StoreFolder data = new StoreFolder();

    @Mixin
    private NewPassword password = new NewPassword();

    @Parameters(paramLabel = "NAME", description = "The name to sign in with: letters, digits, and . _ - @")
    private String signIn = "";

    @Option(names = "--name", required = true, description = "As residents see it: the first name.")
    private String name = "";

    @Option(names = "--title", defaultValue = "", description = "The profession as residents see it.")
    private String title = "";

    @Option(
            names = "--role",
            required = true,
            description = "worker, call-handler, supervisor, author or admin. May be given several times.")
    private List<String> roles = List.of();

    @Option(names = "--queue", description = "A queue whose conversations the person may take. Several are possible.")
    private List<String> queues = List.of();

    @Option(names = "--language", description = "A language that the person works in: fi, sv, en … Default: fi.")
    private List<String> languages = List.of("fi");

    @Override
    public Integer call() throws Exception {
        Optional<String> folded = Account.folded(signIn);
        if (folded.isEmpty()) {
            return Failing.wrong(spec, "A name to sign in with has 2 to 64 letters, digits, and . _ - @");
        }
        Optional<String> unknown = unknown();
        if (unknown.isPresent()) {
            return Failing.wrong(spec, unknown.get());
        }
        Optional<String> read = password.read(spec, folded.get());
        if (read.isEmpty()) {
            return Failing.WRONG_COMMAND;
        }
        Member member = new Member(
                "",
                name,
                title,
                roles.stream().flatMap(r -> Role.find(r).stream()).collect(Collectors.toSet()),
                new HashSet<>(queues),
                languages.stream().flatMap(l -> Language.find(l).stream()).collect(Collectors.toSet()));
        return add(new Accounts.Draft(folded.get(), member, read.get()));
    }

    private Optional<String> unknown() {
        Optional<String> role = roles.stream()
                .filter(r -> Role.find(r).isEmpty())
                .map(r -> "There is no role \"" + r + "\": worker, call-handler, supervisor, author, admin.")
                .findFirst();
        Set<String> tags = Arrays.stream(Language.values()).map(Language::tag).collect(Collectors.toSet());
        return role.or(() -> languages.stream()
                .filter(l -> !tags.contains(l))
                .map(l -> "There is no language \"" + l + "\".")
                .findFirst());
    }

    private int add(Accounts.Draft draft) throws Exception {
        return data.use(spec, true, open -> {
            if (StaffCommand.find(open, draft.signIn()).isPresent()) {
                return Failing.wrong(spec, "The name \"" + draft.signIn() + "\" is taken.");
            }
            open.wait(open.accounts().add(draft, StoreFolder.operator()));
            spec.commandLine().getOut().println("Added: " + draft.signIn() + ".");
            spec.commandLine().getOut().flush();
            return 0;
        });
    }
}
