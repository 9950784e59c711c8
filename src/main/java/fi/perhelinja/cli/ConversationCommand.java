package fi.perhelinja.cli;

import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.desk.Accounts;
import fi.perhelinja.desk.Export;
import fi.perhelinja.staff.AuditEntry;
import fi.perhelinja.staff.AuditEntry.What;
import fi.perhelinja.store.Store;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code conversation}: a resident's rights, carried out by the operator of a service that does not run. */
@Command(
        name = "conversation",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Exports or erases one conversation. Residents can do both themselves in the chat; this is for those who ask the",
            "county for it. Works while the service is stopped; while it runs, an administrator does it in the console.",
            "What is done is written into the audit first, with its reason."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  perhelinja conversation export ID --reason \"request 123\" > conversation.json",
            "  perhelinja conversation erase --reason \"request 123\" -- ID     also where the ID begins with a hyphen",
            "",
            "Exit codes: 0 done, 2 it could not be done as it was asked."
        })
public final class ConversationCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Prints all that is stored of a conversation, as JSON.")
    int export(
            @Mixin StoreFolder data,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--reason", required = true, description = "Why; kept in the audit.") String reason)
            throws Exception {
        return act(data, id, What.EXPORTED, reason, (open, conversation) -> {
            spec.commandLine().getOut().println(Export.whole(conversation, Instant.now()));
            spec.commandLine().getOut().flush();
        });
    }

    @Command(name = "erase", mixinStandardHelpOptions = true, description = "Deletes all that was said.")
    int erase(
            @Mixin StoreFolder data,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--reason", required = true, description = "Why; kept in the audit.") String reason)
            throws Exception {
        return act(
                data,
                id,
                What.ERASED,
                reason,
                (open, conversation) -> open.wait(open.store().erase(id)));
    }

    /** What was erased is like what never was. */
    private static Future<List<Commit>> nothing(Throwable cause) {
        return cause instanceof Store.Gone ? Future.succeededFuture(List.of()) : Future.failedFuture(cause);
    }

    private interface Act {
        void on(StoreFolder.Open open, Conversation conversation) throws Exception;
    }

    private int act(StoreFolder data, String id, What what, String reason, Act act) throws Exception {
        if (reason.isBlank() || reason.length() > AuditEntry.LONGEST_REASON) {
            return Failing.wrong(spec, "A reason has 1 to " + AuditEntry.LONGEST_REASON + " characters.");
        }
        return data.use(spec, false, open -> {
            List<Commit> commits = open.wait(open.store().read(id, 0).recover(ConversationCommand::nothing));
            if (commits.isEmpty()) {
                return Failing.wrong(spec, "There is no such conversation.");
            }
            Accounts.By by = StoreFolder.operator();
            open.wait(open.accounts()
                    .registry()
                    .audit(new AuditEntry(
                            Instant.now(),
                            by.id(),
                            by.name(),
                            what,
                            Optional.of(id),
                            Optional.empty(),
                            Optional.of(reason))));
            Conversation conversation = Conversation.none(id);
            for (Commit commit : commits) {
                conversation = conversation.with(commit);
            }
            act.on(open, conversation);
            return 0;
        });
    }
}
