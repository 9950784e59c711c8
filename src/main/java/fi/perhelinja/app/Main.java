package fi.perhelinja.app;

import static java.util.Map.entry;

import fi.perhelinja.cli.CheckCommand;
import fi.perhelinja.cli.ConversationCommand;
import fi.perhelinja.cli.DiffCommand;
import fi.perhelinja.cli.DrawCommand;
import fi.perhelinja.cli.EvaluateCommand;
import fi.perhelinja.cli.ExchangeCommand;
import fi.perhelinja.cli.ExplainCommand;
import fi.perhelinja.cli.LearnCommand;
import fi.perhelinja.cli.MigrateCommand;
import fi.perhelinja.cli.PathsCommand;
import fi.perhelinja.cli.PhrasesCommand;
import fi.perhelinja.cli.PlayCommand;
import fi.perhelinja.cli.RehearseCommand;
import fi.perhelinja.cli.ReindexCommand;
import fi.perhelinja.cli.SchemaCommand;
import fi.perhelinja.cli.SelftestCommand;
import fi.perhelinja.cli.StaffCommand;
import fi.perhelinja.cli.TestCommand;
import fi.perhelinja.cli.TextsCommand;
import fi.perhelinja.cli.UnderstandCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line. */
@Command(
        name = "perhelinja",
        mixinStandardHelpOptions = true,
        version = "Perhelinja 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "",
            "Guidance for families of a Finnish wellbeing services county: a chat that listens in spoken Finnish,",
            "Swedish and English, asks a few questions, and shows the right service with its real contact and hours.",
            ""
        },
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  perhelinja serve                          open the doors on http://127.0.0.1:8080",
            "  perhelinja serve --config county.yaml     with settings of your own",
            "  perhelinja serve --demo                   try it as a worker: throw-away accounts and conversations",
            "  perhelinja staff add --help               accounts for those who work here",
            "  perhelinja check                          everything that is wrong with the guide in flows/",
            "  perhelinja test                           play its talks",
            "  perhelinja play --language sv             walk through it in the terminal",
            "  perhelinja rehearse ../new/flows          who would end elsewhere with another revision",
            "  perhelinja draw school --out school.svg   a flow as a picture",
            "  perhelinja understand < messages.txt      what messages were understood to say",
            "",
            "Exit codes: 0 all is well, 1 something was found or went wrong, 2 the command was not understood.",
            "Each command tells more: perhelinja help COMMAND."
        })
public final class Main {

    private static final Map<String, Class<?>> COMMANDS = inOrder(
            entry("serve", ServeCommand.class),
            entry("staff", StaffCommand.class),
            entry("conversation", ConversationCommand.class),
            entry("migrate", MigrateCommand.class),
            entry("reindex", ReindexCommand.class),
            entry("selftest", SelftestCommand.class),
            entry("exchange", ExchangeCommand.class),
            entry("check", CheckCommand.class),
            entry("test", TestCommand.class),
            entry("diff", DiffCommand.class),
            entry("play", PlayCommand.class),
            entry("draw", DrawCommand.class),
            entry("rehearse", RehearseCommand.class),
            entry("paths", PathsCommand.class),
            entry("schema", SchemaCommand.class),
            entry("texts", TextsCommand.class),
            entry("understand", UnderstandCommand.class),
            entry("evaluate", EvaluateCommand.class),
            entry("explain", ExplainCommand.class),
            entry("phrases", PhrasesCommand.class),
            entry("learn", LearnCommand.class));

    private Main() {}

    @SafeVarargs
    private static Map<String, Class<?>> inOrder(Map.Entry<String, Class<?>>... commands) {
        Map<String, Class<?>> all = new LinkedHashMap<>();
        for (Map.Entry<String, Class<?>> command : commands) {
            all.put(command.getKey(), command.getValue());
        }
        return all;
    }

    /** Of the commands only the one that is asked for is made ready, when it is clear which: all of them take half a second. */
    static CommandLine line(String... args) {
        CommandLine line = new CommandLine(new Main());
        Optional<String> asked = Arrays.stream(args).findFirst().filter(COMMANDS::containsKey);
        if (asked.isPresent()) {
            return line.addSubcommand(asked.get(), COMMANDS.get(asked.get()));
        }
        COMMANDS.forEach(line::addSubcommand);
        return line.addSubcommand(HelpCommand.class);
    }

    public static void main(String[] args) {
        // Whatever the machine is set to: Finnish and Swedish need it, and so do the arrows and bars of figures.
        System.exit(line(args)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(args));
    }
}
