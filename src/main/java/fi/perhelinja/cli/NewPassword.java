package fi.perhelinja.cli;

import fi.perhelinja.desk.Accounts;
import fi.perhelinja.staff.Passwords;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Where a password comes from: a file, chance, or the terminal. Never an argument: others see those. */
final class NewPassword {

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file with the password and nothing else in it.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--generate", description = "Make one, and print it once.")
    private boolean generate;

    /** Empty when there is none that will do; why, was told. */
    Optional<String> read(CommandSpec spec, String signIn) throws IOException {
        if (generate) {
            String made = Accounts.newPassword();
            spec.commandLine().getOut().println("Password of " + signIn + ": " + made);
            return Optional.of(made);
        }
        Optional<String> typed =
                file.isPresent() ? Optional.of(Files.readString(file.get()).strip()) : asked(spec);
        Optional<Passwords.Fault> fault = typed.flatMap(password -> Passwords.fault(password, signIn));
        fault.ifPresent(which -> Failing.wrong(spec, sentence(which)));
        return typed.filter(password -> fault.isEmpty());
    }

    private static Optional<String> asked(CommandSpec spec) {
        Optional<Console> console = Optional.ofNullable(System.console());
        if (console.isEmpty()) {
            Failing.wrong(spec, "There is no terminal to ask at: give --password-file FILE or --generate.");
            return Optional.empty();
        }
        char[] first = console.get().readPassword("Password: ");
        char[] again = console.get().readPassword("Once more: ");
        if (first == null || again == null || !Arrays.equals(first, again)) {
            Failing.wrong(spec, "The two are not the same.");
            return Optional.empty();
        }
        return Optional.of(new String(first));
    }

    private static String sentence(Passwords.Fault fault) {
        return switch (fault) {
            case TOO_SHORT ->
                "A password has at least " + Passwords.SHORTEST + " characters: some words in a row will do.";
            case TOO_LONG -> "A password has at most " + Passwords.LONGEST + " characters.";
            case NAME_IN_IT -> "A password must not hold the name that it is typed after.";
        };
    }
}
