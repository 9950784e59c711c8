package fi.perhelinja.cli;

import fi.perhelinja.staff.AuditEntry;
import fi.perhelinja.staff.Audited;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code staff audit}: what staff did, and whether nobody has changed it since. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Prints what staff did: number, time, who, what, which conversation, about what, and why.",
            "",
            "Each entry's hash covers the one before, so nothing can be changed, left out or put in between unseen. What was cut",
            "off at the end shows only to somebody who has written the last number and hash down elsewhere: --verify prints them."
        })
final class StaffAuditCommand implements Callable<Integer> {

    /** Entries read at once. */
    private static final int PAGE = 1_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private StoreFolder data = new StoreFolder();

    @Option(names = "--verify", description = "Look at every hash, and print only what is wrong, and the last.")
    private boolean verify;

    @Override
    public Integer call() throws Exception {
        return data.use(spec, false, this::walk);
    }

    private int walk(StoreFolder.Open open) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        long number = 0;
        String hash = Audited.BEGINNING;
        int wrong = 0;
        List<Audited> page = open.wait(open.accounts().registry().audited(number, PAGE));
        while (!page.isEmpty()) {
            for (Audited audited : page) {
                if (!audited.follows(number, hash)) {
                    wrong++;
                    out.println("Entry " + audited.number() + " does not stand as it was written.");
                }
                if (!verify) {
                    out.println(line(audited));
                }
                number = audited.number();
                hash = audited.hash();
            }
            page = open.wait(open.accounts().registry().audited(number, PAGE));
        }
        if (verify) {
            out.println((wrong == 0 ? "The chain is whole. " : "") + "Last: " + number + " " + hash);
        }
        out.flush();
        return wrong == 0 ? 0 : Failing.FOUND;
    }

    private static String line(Audited audited) {
        AuditEntry entry = audited.entry();
        return String.join(
                "  ",
                String.valueOf(audited.number()),
                entry.at().toString(),
                entry.member() + " (" + entry.name() + ")",
                entry.what().tag(),
                entry.conversation().orElse("-"),
                entry.about().orElse("-"),
                entry.reason().orElse("-"));
    }
}
