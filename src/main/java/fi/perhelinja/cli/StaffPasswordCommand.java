package fi.perhelinja.cli;

import fi.perhelinja.staff.Account;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code staff password}: another password. */
@Command(
        name = "password",
        mixinStandardHelpOptions = true,
        description = "Sets another password. All sessions of the account end, and a lock is lifted.")
final class StaffPasswordCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private StoreFolder data = new StoreFolder();

    @Mixin
    private NewPassword password = new NewPassword();

    @Parameters(paramLabel = "NAME")
    private String signIn = "";

    @Override
    public Integer call() throws Exception {
        return data.use(spec, false, open -> {
            Optional<Account> found = StaffCommand.find(open, signIn);
            if (found.isEmpty()) {
                return StaffCommand.noAccount(spec, signIn);
            }
            Account account = found.get();
            Optional<String> read = password.read(spec, account.signIn());
            if (read.isEmpty()) {
                return Failing.WRONG_COMMAND;
            }
            open.wait(open.accounts().password(account.id(), read.get(), StoreFolder.operator()));
            spec.commandLine().getOut().println("Done: " + account.signIn() + ".");
            spec.commandLine().getOut().flush();
            return 0;
        });
    }
}
