package fi.perhelinja.cli;

import fi.perhelinja.desk.Accounts;
import fi.perhelinja.staff.Account;
import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Role;
import fi.perhelinja.text.Language;
import io.vertx.core.Future;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code staff}: who may work here, for a service that does not run. */
@Command(
        name = "staff",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Keeps the accounts of workers, call handlers, supervisors, authors and administrators, and shows what staff did.",
            "",
            "There are no accounts until one is added here. It works on the data folder while the service is stopped; while it",
            "runs, an administrator keeps accounts in the console. Every change is written into the audit."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  perhelinja staff add anna --name Anna --title sosiaaliohjaaja --role worker --queue family-guidance --language fi",
            "  perhelinja staff list",
            "  perhelinja staff totp anna             a second factor, as a secret for an authenticator app",
            "  perhelinja staff unlock anna           after too many wrong passwords",
            "  perhelinja staff audit --verify        what staff did, and whether nobody has changed it",
            "",
            "Exit codes: 0 done, 1 the audit was changed, 2 it could not be done as it was asked."
        },
        subcommands = {StaffAddCommand.class, StaffPasswordCommand.class, StaffAuditCommand.class})
public final class StaffCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the accounts.")
    int list(@Mixin StoreFolder data) throws Exception {
        return data.use(spec, false, open -> {
            List<Account> all = open.wait(open.accounts().registry().accounts());
            PrintWriter out = spec.commandLine().getOut();
            all.forEach(account -> out.println(line(account)));
            out.println(all.size() + (all.size() == 1 ? " account." : " accounts."));
            out.flush();
            return 0;
        });
    }

    private static String line(Account account) {
        Member member = account.member();
        return String.join(
                "  ",
                account.signIn(),
                member.name() + ", " + member.title(),
                member.roles().stream().sorted().map(Role::tag).collect(Collectors.joining(",")),
                "queues " + member.queues().stream().sorted().collect(Collectors.joining(",")),
                "languages "
                        + member.languages().stream()
                                .sorted()
                                .map(Language::tag)
                                .collect(Collectors.joining(",")),
                account.credentials().code().isPresent() ? "with codes" : "no codes",
                account.disabled() ? "DISABLED" : "");
    }

    @Command(
            name = "disable",
            mixinStandardHelpOptions = true,
            description = "Nobody can sign in with the account any more, and its sessions end.")
    int disable(@Mixin StoreFolder data, @Parameters(paramLabel = "NAME") String name) throws Exception {
        return change(data, name, (accounts, id) -> accounts.disable(id, true, StoreFolder.operator()));
    }

    @Command(name = "enable", mixinStandardHelpOptions = true, description = "The account can be used again.")
    int enable(@Mixin StoreFolder data, @Parameters(paramLabel = "NAME") String name) throws Exception {
        return change(data, name, (accounts, id) -> accounts.disable(id, false, StoreFolder.operator()));
    }

    @Command(
            name = "unlock",
            mixinStandardHelpOptions = true,
            description = "Forgets wrong passwords, so that the account need not wait.")
    int unlock(@Mixin StoreFolder data, @Parameters(paramLabel = "NAME") String name) throws Exception {
        return change(data, name, (accounts, id) -> accounts.unlock(id, StoreFolder.operator()));
    }

    @Command(
            name = "totp",
            mixinStandardHelpOptions = true,
            description = "Gives the account a new second factor, shown once: a secret for an authenticator app.")
    int totp(@Mixin StoreFolder data, @Parameters(paramLabel = "NAME") String name) throws Exception {
        return change(
                data,
                name,
                (accounts, id) -> accounts.newCode(id, StoreFolder.operator())
                        .map(found -> found.map(code -> {
                            PrintWriter out = spec.commandLine().getOut();
                            out.println("Secret: " + code.secret());
                            out.println("Address for the app: " + code.uri());
                            return code.account();
                        })));
    }

    @Command(name = "no-totp", mixinStandardHelpOptions = true, description = "Takes the second factor away.")
    int noTotp(@Mixin StoreFolder data, @Parameters(paramLabel = "NAME") String name) throws Exception {
        return change(data, name, (accounts, id) -> accounts.noCode(id, StoreFolder.operator()));
    }

    private interface Change {
        Future<Optional<Account>> of(Accounts accounts, String id);
    }

    private int change(StoreFolder data, String name, Change change) throws Exception {
        return data.use(spec, false, open -> {
            Optional<Account> found = find(open, name);
            if (found.isEmpty()) {
                return noAccount(spec, name);
            }
            open.wait(change.of(open.accounts(), found.get().id()));
            spec.commandLine().getOut().println("Done: " + found.get().signIn() + ".");
            spec.commandLine().getOut().flush();
            return 0;
        });
    }

    static Optional<Account> find(StoreFolder.Open open, String name) throws Exception {
        return open.wait(
                open.accounts().registry().accountNamed(Account.folded(name).orElse("")));
    }

    static int noAccount(CommandSpec spec, String name) {
        return Failing.wrong(spec, "There is no account \"" + name + "\". See: perhelinja staff list");
    }
}
