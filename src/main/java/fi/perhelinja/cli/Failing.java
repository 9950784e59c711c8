package fi.perhelinja.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine.Model.CommandSpec;

/** How commands end that do not end well. */
final class Failing {

    /** Something was found. */
    static final int FOUND = 1;

    /** The command cannot be carried out as it was given. */
    static final int WRONG_COMMAND = 2;

    private Failing() {}

    /** Tells what cannot be read. */
    static int toRead(CommandSpec spec, IOException e) {
        String what = e instanceof NoSuchFileException missing
                ? missing.getFile() + ": there is no such folder or file"
                : String.valueOf(e.getMessage());
        return wrong(spec, "Cannot read " + what + ".");
    }

    static int wrong(CommandSpec spec, String sentence) {
        spec.commandLine().getErr().println(sentence);
        return WRONG_COMMAND;
    }
}
