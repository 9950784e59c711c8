package fi.perhelinja.web;

import fi.perhelinja.conversation.Guide;
import fi.perhelinja.conversation.GuideReader;
import fi.perhelinja.conversation.workshop.Count;
import fi.perhelinja.conversation.workshop.Draft;
import fi.perhelinja.flow.Flows;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The guide as its authors see it, on one node. It is read when somebody first asks, and again when the files were saved. A
 * save that broke something is told at once; everything else goes on with the last reading that was whole.
 *
 * <p>All that takes time is done on threads of its own, never on an event loop.
 */
public final class Workshop {

    /** Threads that read, check, count and compare. */
    private static final int WORKERS = 2;

    /** Learning from phrases that were changed takes so long; minutes. */
    private static final long LONGEST_MINUTES = 15;

    /** Readings that were whole, and that talks may still be held with. */
    private static final int READINGS_KEPT = 8;

    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);

    /** Where the guide comes from. Asked on a worker thread. */
    public interface Source {
        /** @param before the guide as it was last whole */
        Draft read(Optional<Guide> before) throws IOException;
    }

    /** Keeps talks in the guide's folder. Asked on a worker thread. */
    public interface Keeper {
        /**
         * Writes a file that is not there yet.
         *
         * @param file below the folder of talks, without its ending; letters, digits, hyphens and slashes
         * @return its path; empty when there is such a file already
         */
        Optional<String> keep(String file, String yaml) throws IOException;
    }

    /**
     * What there is to see.
     *
     * @param latest the files as they were saved last
     * @param whole the last reading without an error; empty when there was none yet
     * @param count what the talks come by in it; empty until they were played
     */
    record Shown(Draft latest, Optional<Draft> whole, Optional<Count> count) {

        boolean broken() {
            return latest.guide().isEmpty();
        }

        Optional<Guide> guide() {
            return whole.flatMap(Draft::guide);
        }

        String revision() {
            return guide().map(g -> g.current().revision()).orElse("");
        }
    }

    private final WorkerExecutor workers;
    private final Source source;
    private final Function<String, Future<Optional<Map<String, String>>>> older;
    private final String start;
    private final Optional<Keeper> keeper;
    private final Set<BiConsumer<String, JsonObject>> listeners = ConcurrentHashMap.newKeySet();
    private final List<Draft> kept = new ArrayList<>();
    private Optional<Future<Shown>> reading = Optional.empty();
    private volatile Optional<Shown> shown = Optional.empty();
    private volatile boolean closed;

    /**
     * @param source where the guide comes from
     * @param older files of flows of a revision that is named otherwise: of the store, or of git
     * @param start the flow that a conversation begins with
     * @param keeper empty where the guide's folder is not the author's own
     */
    public Workshop(
            Vertx vertx,
            Source source,
            Function<String, Future<Optional<Map<String, String>>>> older,
            String start,
            Optional<Keeper> keeper) {
        this.keeper = keeper;
        this.source = source;
        this.older = older;
        this.start = start;
        workers = vertx.createSharedWorkerExecutor(
                "perhelinja-workshop-" + System.identityHashCode(this), WORKERS, LONGEST_MINUTES, TimeUnit.MINUTES);
    }

    Optional<Keeper> keeper() {
        return keeper;
    }

    /** The flow that a conversation begins with. */
    String start() {
        return start;
    }

    /** Flows of a revision: its hash, or what the store or git knows it by; "" and {@code now} are the current ones. */
    Future<Optional<Flows>> flows(String revision) {
        return shown().compose(now -> {
            Optional<Flows> near =
                    revision.isEmpty() || revision.equals("now") ? now.guide().map(Guide::current) : kept(revision);
            return near.isPresent() || now.guide().isEmpty()
                    ? Future.succeededFuture(near)
                    : older.apply(revision)
                            .compose(files -> work(() ->
                                    files.map(all -> now.guide().orElseThrow().read(all))));
        });
    }

    /**
     * The guide of a revision: with its own services where these are known, else with those of now. It understands as the one of
     * now does.
     */
    Future<Optional<Guide>> guide(String revision) {
        return shown().compose(now -> {
            Optional<Guide> near = revision.isEmpty() || revision.equals("now") ? now.guide() : keptGuide(revision);
            return near.isPresent() || now.guide().isEmpty()
                    ? Future.succeededFuture(near)
                    : older.apply(revision)
                            .compose(files -> work(
                                    () -> files.map(all -> beside(now.guide().orElseThrow(), all))));
        });
    }

    private static Guide beside(Guide now, Map<String, String> files) {
        return GuideReader.beside(now, files).value().orElseGet(() -> now.with(now.read(files)));
    }

    private Optional<Flows> kept(String revision) {
        return keptGuide(revision).map(Guide::current);
    }

    private synchronized Optional<Guide> keptGuide(String revision) {
        return kept.stream()
                .filter(draft -> revision(draft).equals(revision))
                .findFirst()
                .flatMap(Draft::guide);
    }

    /** Does something that takes time. */
    <T> Future<T> work(Callable<T> work) {
        return workers.executeBlocking(work, false);
    }

    /** What there is to see; read first when nobody has asked yet. */
    synchronized Future<Shown> shown() {
        return shown.map(Future::succeededFuture)
                .or(() -> reading.filter(running -> !running.isComplete()))
                .orElseGet(this::read);
    }

    /** Reads the files again: they were saved. Whoever listens is told what came of it. */
    public synchronized Future<Void> readAgain() {
        // One after the other: a save during a reading is read after it.
        Future<Shown> before = reading.orElseGet(() -> Future.succeededFuture(null));
        Future<Shown> next = before.transform(done -> read());
        reading = Optional.of(next);
        return next.mapEmpty();
    }

    private synchronized Future<Shown> read() {
        Future<Shown> next = work(() -> source.read(shown.flatMap(Shown::guide)))
                .map(this::keep)
                .onFailure(cause -> {
                    LOG.warn("the guide could not be read: {}", Failure.named(cause));
                    tell("trouble", new JsonObject().put("says", "The files of the guide could not be read."));
                });
        reading = Optional.of(next);
        return next;
    }

    private synchronized Shown keep(Draft draft) {
        boolean whole = draft.guide().isPresent();
        Optional<Draft> last = whole ? Optional.of(draft) : shown.flatMap(Shown::whole);
        Optional<Count> count = whole ? Optional.empty() : shown.flatMap(Shown::count);
        Shown now = new Shown(draft, last, count);
        shown = Optional.of(now);
        if (whole) {
            remember(draft);
            count(draft);
        }
        tell("guide", summary(now));
        return now;
    }

    private void remember(Draft draft) {
        String revision = revision(draft);
        kept.removeIf(old -> revision(old).equals(revision));
        kept.add(draft);
        if (kept.size() > READINGS_KEPT) {
            kept.remove(0);
        }
    }

    static String revision(Draft draft) {
        return draft.guide().map(g -> g.current().revision()).orElse("");
    }

    /** A reading that is not whole leaves the count going on: it is still the last whole one that is shown. */
    private void count(Draft draft) {
        work(() -> Count.of(draft.guide().orElseThrow(), draft.files(), () -> isShown(draft)))
                .onSuccess(count -> count.ifPresent(it -> counted(draft, it)))
                .onFailure(cause -> LOG.warn("the talks could not be played: {}", Failure.named(cause)));
    }

    private boolean isShown(Draft draft) {
        return !closed && shown.flatMap(Shown::whole).filter(draft::equals).isPresent();
    }

    private synchronized void counted(Draft draft, Count count) {
        shown.filter(now -> isShown(draft)).ifPresent(now -> {
            Shown with = new Shown(now.latest(), now.whole(), Optional.of(count));
            shown = Optional.of(with);
            tell("guide", summary(with));
        });
    }

    /** What was read and was whole, the newest last. */
    synchronized List<Draft> kept() {
        return List.copyOf(kept);
    }

    /**
     * Tells {@code listener} of every reading, on whatever thread.
     *
     * @return to be run when nobody listens any more
     */
    Runnable listen(BiConsumer<String, JsonObject> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    int listeners() {
        return listeners.size();
    }

    private void tell(String event, JsonObject data) {
        listeners.forEach(listener -> listener.accept(event, data));
    }

    /** How it stands at this moment; empty before anything was read. */
    Optional<JsonObject> summary() {
        return shown.map(Workshop::summary);
    }

    static JsonObject summary(Shown shown) {
        return new JsonObject()
                .put("revision", shown.revision())
                .put("broken", shown.broken())
                .put("errors", shown.latest().errors())
                .put("warnings", shown.latest().warnings())
                .put("counted", shown.count().isPresent());
    }

    /** Lets go of its threads. */
    public Future<Void> close() {
        closed = true;
        return workers.close();
    }

    /** What a page is told of a file that was asked for by its name within the guide. */
    static Optional<String> lines(Map<String, String> files, String file, int first, int last) {
        return Optional.ofNullable(files.get(file)).map(text -> {
            List<String> lines = text.lines().toList();
            int from = Math.max(0, Math.min(first - 1, lines.size()));
            return String.join("\n", lines.subList(from, Math.max(from, Math.min(last, lines.size()))))
                    .stripTrailing();
        });
    }
}
