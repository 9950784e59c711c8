package fi.perhelinja.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import fi.perhelinja.cli.Content;
import fi.perhelinja.cli.LearnedFiles;
import fi.perhelinja.conversation.Checkup;
import fi.perhelinja.conversation.Guide;
import fi.perhelinja.conversation.workshop.Draft;
import fi.perhelinja.hours.Schedule;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Reading;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: opens the doors, until somebody says stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Opens the doors: the widget, its demo page, residents' sockets, health and metrics.",
            "Refuses to start when something is wrong with the settings or the guide, and tells all of it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  perhelinja serve",
            "  perhelinja serve --config county.yaml",
            "  perhelinja serve --demo",
            "  perhelinja serve --workshop --flows flows",
            "  PERHELINJA_LISTEN_PORT=9000 perhelinja serve",
            "",
            "What can be set: config/default.yaml, every key with its comment; printed by --settings.",
            "Addresses: / the demo page, /widget.js the script to embed, /v1/resident the socket, /v1/asyncapi.yaml its",
            "description, /health/live, /health/ready, /metrics.",
            "Stops on SIGTERM or Ctrl-C: tells every client to go elsewhere, answers what is in hand, closes the store.",
            "",
            "Exit codes: 0 stopped as told, 1 could not start, 2 wrong settings, 3 the guide has errors."
        })
public final class ServeCommand implements Callable<Integer> {

    private static final int COULD_NOT_START = 1;
    private static final int WRONG_SETTINGS = 2;
    private static final int WRONG_GUIDE = 3;

    /** Beyond the time for frames in hand, so long for everything else to close. */
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private static final String ASYNC_API = "fi/perhelinja/protocol/asyncapi.yaml";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--config", paramLabel = "FILE", description = "Settings that differ from the defaults.")
    private Optional<Path> config = Optional.empty();

    @Option(names = "--settings", description = "Print the settings with their comments, and do no more.")
    private boolean printSettings;

    @Option(
            names = "--demo",
            description = {
                "Try it out: an account for each role with a password made for this once and printed, queues that are open",
                "whatever the hours, and data that are deleted at the end. On this machine alone."
            })
    private boolean demo;

    @Option(
            names = "--workshop",
            description = {
                "The workshop of the guide alone, for its author: no residents, no store, nobody signs in. On this machine",
                "alone. Reads the guide again whenever a file of it is saved, and shows at once what is wrong with it."
            })
    private boolean workshop;

    @Option(
            names = "--flows",
            paramLabel = "DIR",
            description = "Folder of the guide, whatever the settings say. With --workshop: usually 'flows' here.")
    private Optional<Path> flows = Optional.empty();

    private Optional<Demo> trying = Optional.empty();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        String defaults = resource(SettingsReader.DEFAULTS);
        if (printSettings) {
            out.print(defaults);
            out.flush();
            return 0;
        }
        Optional<Map.Entry<String, String>> own = Optional.empty();
        if (config.isPresent()) {
            own = Optional.of(Map.entry(config.get().toString(), Files.readString(config.get())));
        }
        if (demo) {
            trying = Optional.of(Demo.begin());
        }
        Map<String, String> environment =
                trying.map(it -> it.environment(System.getenv())).orElseGet(System::getenv);
        Reading<Optional<Settings>> settings = SettingsReader.read(defaults, own, environment);
        tell(settings.problems());
        Optional<Settings> read =
                settings.value().map(all -> flows.map(all::withGuide).orElse(all));
        int code = read.isEmpty() ? WRONG_SETTINGS : workshop ? author(read.get()) : serve(read.get());
        trying.ifPresent(Demo::end);
        return code;
    }

    /** The workshop by itself. */
    private int author(Settings settings) throws IOException, InterruptedException {
        WorkshopHouse.Outcome opened = WorkshopHouse.open(settings, pages(), Clock.systemUTC());
        tell(opened.problems());
        if (opened.house().isEmpty()) {
            return WRONG_SETTINGS;
        }
        WorkshopHouse house = opened.house().get();
        out().println("The workshop listens on " + house.address() + " and reads " + house.folder() + ".");
        out().flush();
        untilStopped(house::close, settings.web().drain().plus(CLOSING));
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private int serve(Settings settings) throws IOException, InterruptedException {
        if (demo && !Demo.isHere(settings.web().host())) {
            tell(List.of(Problem.error(
                    "listen.host", 0, 0, "demo", "A try-out listens on this machine alone, such as 127.0.0.1.")));
            return WRONG_SETTINGS;
        }
        setLogLevel(settings.logLevel());
        Map<String, String> files = Content.guide(settings.guide());
        Reading<Optional<Guide>> guide = Checkup.guide(
                files,
                LocalDate.now(Schedule.ZONE),
                new LearnedFiles(Optional.of(settings.data().resolve(LearnedFiles.SHIPPED))));
        if (guide.value().isEmpty()) {
            tell(guide.problems());
            return WRONG_GUIDE;
        }
        Guide read = guide.value().get();
        if (!read.current().names().contains(settings.start())) {
            tell(List.of(Problem.error(
                    "guide.start", 0, 0, "unknown-flow", "The guide has no flow \"" + settings.start() + "\".")));
            return WRONG_SETTINGS;
        }
        warmUp(read);
        House house;
        try {
            house = House.open(new House.Plan(
                            settings,
                            read,
                            read::keep,
                            pages(),
                            Clock.systemUTC(),
                            before -> Draft.of(read, files, Instant.now())))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
        } catch (ExecutionException e) {
            err().println("Could not start: " + e.getCause());
            return COULD_NOT_START;
        }
        if (trying.isPresent() && !furnished(house, read)) {
            return COULD_NOT_START;
        }
        String address = settings.web().host() + ":" + house.port();
        spec.commandLine()
                .getOut()
                .println("Perhelinja listens on http://" + address + " with "
                        + read.current().names().size() + " flows, revision "
                        + read.current().revision() + ".");
        spec.commandLine().getOut().flush();
        trying.ifPresent(Demo::opened);
        untilStopped(house::close, settings.web().drain().plus(CLOSING));
        return 0;
    }

    private boolean furnished(House house, Guide read) throws InterruptedException {
        try {
            trying.orElseThrow()
                    .furnish(
                            house, read.directory().queues(), spec.commandLine().getOut())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
            return true;
        } catch (ExecutionException e) {
            err().println("Could not make the accounts: " + e.getCause());
            return false;
        }
    }

    /** The first words after a start take seconds to read, as models unfold: they shall not be those of a resident. */
    private static void warmUp(Guide guide) {
        for (String words : List.of("hei, vauva ei nuku", "hej, jag behöver hjälp", "hi, I need somebody to talk to")) {
            guide.understanding().read(words, Optional.empty());
        }
    }

    /** What is served as it is: the web client as it was built, and the description of the protocol. */
    private static Map<String, byte[]> pages() throws IOException {
        Map<String, byte[]> pages = new HashMap<>(Content.shipped(Content.WEB_CLIENT, ""));
        pages.put("v1/asyncapi.yaml", resource(ASYNC_API).getBytes(StandardCharsets.UTF_8));
        return pages;
    }

    private void untilStopped(Supplier<Future<Void>> house, Duration patience) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            close(house, patience, stopped);
                            trying.ifPresent(Demo::end);
                        },
                        "stopping"));
        stopped.await();
    }

    private static void close(Supplier<Future<Void>> house, Duration patience, CountDownLatch stopped) {
        try {
            house.get().toCompletionStage().toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LoggerFactory.getLogger(ServeCommand.class).error("could not close in good order", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopped.countDown();
        }
    }

    private static void setLogLevel(String level) {
        if (LoggerFactory.getLogger("fi.perhelinja") instanceof Logger own) {
            own.setLevel(Level.toLevel(level, Level.INFO));
        }
    }

    private void tell(List<Problem> problems) {
        problems.forEach(problem -> err().println(problem));
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private static String resource(String path) throws IOException {
        try (InputStream in = ServeCommand.class.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new IOException("our own " + path + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
