package fi.perhelinja.app;

import fi.perhelinja.cli.Content;
import fi.perhelinja.cli.GitFolder;
import fi.perhelinja.cli.LearnedFiles;
import fi.perhelinja.conversation.workshop.Draft;
import fi.perhelinja.text.Problem;
import fi.perhelinja.web.Workshop;
import fi.perhelinja.web.WorkshopServer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** The workshop by itself, on its author's machine: a server, the folder that it reads, and what watches that. */
public final class WorkshopHouse {

    /** Where authors keep a guide, seen from where they stand. */
    private static final Path HERE = Path.of(Content.GUIDE);

    private final Vertx vertx = Vertx.vertx();
    private final Path folder;
    private final String host;
    private final WorkshopServer server;
    private final FolderWatch watch;

    /** @param problems why there is no house, or else none */
    public record Outcome(Optional<WorkshopHouse> house, List<Problem> problems) {

        private static Outcome not(String where, String rule, String sentence) {
            return new Outcome(Optional.empty(), List.of(Problem.error(where, 0, 0, rule, sentence)));
        }
    }

    private WorkshopHouse(Path folder, Settings settings, Map<String, byte[]> pages, InstantSource clock)
            throws IOException {
        this.folder = folder;
        this.host = settings.web().host();
        LearnedFiles learned = new LearnedFiles(Optional.of(settings.data().resolve(LearnedFiles.SHIPPED)));
        Workshop workshop = new Workshop(
                vertx,
                before -> Draft.read(Content.guide(Optional.of(folder)), clock.instant(), learned, before),
                revision -> vertx.executeBlocking(() -> GitFolder.at(folder, revision), false),
                settings.start(),
                Optional.of(this::keep));
        server = new WorkshopServer(vertx, workshop, host, settings.web().port(), pages, clock);
        watch = FolderWatch.begin(folder, workshop::readAgain);
        workshop.readAgain();
    }

    /** Opens it, unless others could reach it, or there is no folder to read. Waits until the door is open. */
    public static Outcome open(Settings settings, Map<String, byte[]> pages, InstantSource clock)
            throws IOException, InterruptedException {
        if (!Demo.isHere(settings.web().host())) {
            return Outcome.not(
                    "listen.host",
                    "workshop",
                    "A workshop without sign-in listens on this machine alone, such as 127.0.0.1.");
        }
        Path folder = settings.guide().orElse(HERE);
        if (!Files.isDirectory(folder)) {
            return Outcome.not(
                    "guide.folder", "workshop", "There is no folder \"" + folder + "\" to read; name it with --flows.");
        }
        WorkshopHouse house = new WorkshopHouse(folder, settings, pages, clock);
        try {
            house.server.start().toCompletionStage().toCompletableFuture().get();
        } catch (ExecutionException e) {
            house.close();
            return Outcome.not("listen.port", "workshop", "The port cannot be listened on: " + e.getCause());
        }
        return new Outcome(Optional.of(house), List.of());
    }

    private Optional<String> keep(String file, String yaml) throws IOException {
        Path target = folder.resolve("talks").resolve(file + ".yaml");
        Path inside = Optional.ofNullable(target.getParent()).orElse(folder);
        Files.createDirectories(inside);
        // A link within the folder may lead elsewhere.
        if (!inside.toRealPath().startsWith(folder.toRealPath())) {
            throw new IOException("the folder of talks leads out of the guide");
        }
        try {
            Files.writeString(target, yaml, StandardOpenOption.CREATE_NEW);
            return Optional.of(target.toString().replace('\\', '/'));
        } catch (FileAlreadyExistsException taken) {
            return Optional.empty();
        }
    }

    /** Where the page is. */
    public String address() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + server.port() + WorkshopServer.PAGE;
    }

    public int port() {
        return server.port();
    }

    public Path folder() {
        return folder;
    }

    /** Lets go of everything. Safe after a failed start too. */
    public Future<Void> close() {
        // Told by none of the event loops, for they are gone by then.
        Promise<Void> closed = Promise.promise();
        watch.close();
        server.stop().onComplete(done -> vertx.close().onComplete(closed));
        return closed.future();
    }
}
