package fi.perhelinja.cli;

import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.conversation.GuideReader;
import fi.perhelinja.conversation.workshop.PathLines;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.rehearse.Path;
import fi.perhelinja.flow.rehearse.Paths;
import fi.perhelinja.store.Store;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code paths}: what past residents answered, without a word of theirs. */
@Command(
        name = "paths",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "What residents answered in past conversations, for 'rehearse': only the values of listed choices, in order,",
            "with the channel and the language. No words, no ids, no times;",
            "nothing sensitive, nothing that was answered about danger.",
            "A path that fewer than " + Paths.LEAST + " conversations took is cut until as many did, or left out."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  perhelinja paths export --data data > paths.jsonl     while the service is stopped",
            "",
            "Exit codes: 0 written, 2 the command or the folder is wrong."
        })
public final class PathsCommand {

    /** Conversations that are named at once. */
    private static final int AT_ONCE = 1_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes the paths of all conversations in the store, one JSON object a line.")
    int export(
            @Mixin StoreFolder data,
            @Mixin GuideFiles guide,
            @Option(names = "--out", paramLabel = "FILE", description = "Default: the terminal.")
                    Optional<java.nio.file.Path> out)
            throws Exception {
        Flows flows;
        try {
            flows = GuideReader.flows(guide.read());
        } catch (IOException e) {
            return Failing.toRead(spec, e);
        }
        return data.use(spec, false, open -> {
            List<Path> paths = Paths.counted(all(open, flows));
            if (out.isPresent()) {
                Files.writeString(out.get(), PathLines.write(paths));
            } else {
                spec.commandLine().getOut().print(PathLines.write(paths));
                spec.commandLine().getOut().flush();
            }
            return 0;
        });
    }

    private static List<Path> all(StoreFolder.Open open, Flows flows) throws Exception {
        List<Path> paths = new ArrayList<>();
        String last = "";
        List<String> ids = open.wait(open.store().conversations(last, AT_ONCE));
        while (!ids.isEmpty()) {
            for (String id : ids) {
                List<Commit> commits = open.wait(open.store().read(id, 0).recover(PathsCommand::erasedMeanwhile));
                Conversation.of(id, commits).state().ifPresent(state -> paths.add(Path.of(state, flows)));
            }
            last = ids.get(ids.size() - 1);
            ids = open.wait(open.store().conversations(last, AT_ONCE));
        }
        return paths;
    }

    private static Future<List<Commit>> erasedMeanwhile(Throwable cause) {
        return cause instanceof Store.Gone ? Future.succeededFuture(List.of()) : Future.failedFuture(cause);
    }
}
