package fi.perhelinja.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells when files of a folder were saved. What an editor writes in several strokes (a half file, a new name for it) is told
 * once, when it is quiet again.
 */
final class FolderWatch implements AutoCloseable {

    /** So long nothing may have happened before it is told; milliseconds. */
    private static final long QUIET_MILLIS = 150;

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private final Path folder;
    private final Runnable onSaved;
    private final WatchService watch;
    private final Set<Path> watched = new HashSet<>();
    private final Thread thread = new Thread(this::run, "perhelinja-folder-watch");

    private FolderWatch(Path folder, Runnable onSaved) throws IOException {
        this.folder = folder;
        this.onSaved = onSaved;
        watch = folder.getFileSystem().newWatchService();
    }

    /** @param onSaved run in a thread of its own, one at a time */
    static FolderWatch begin(Path folder, Runnable onSaved) throws IOException {
        FolderWatch begun = new FolderWatch(folder, onSaved);
        begun.register();
        begun.thread.setDaemon(true);
        begun.thread.start();
        return begun;
    }

    /** The folder and those in it: a watch sees one folder only. */
    private void register() throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.walk(folder)) {
            folders = all.filter(Files::isDirectory).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path each : folders) {
            if (!watched.contains(each)) {
                each.register(
                        watch,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
                watched.add(each);
            }
        }
        watched.retainAll(folders);
    }

    private void run() {
        try {
            while (true) {
                taken(watch.take());
                for (WatchKey more = next(); more != null; more = next()) {
                    taken(more);
                }
                look();
                onSaved.run();
            }
        } catch (ClosedWatchServiceException closed) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable WatchKey next() throws InterruptedException {
        return watch.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void taken(WatchKey key) {
        key.pollEvents();
        key.reset();
    }

    /** Folders that came are watched from now on. */
    private void look() {
        try {
            register();
        } catch (IOException e) {
            LOG.warn("new folders cannot be watched: {}", e.getClass().getName());
        }
    }

    @Override
    public void close() {
        try {
            watch.close();
        } catch (IOException e) {
            LOG.warn("a folder is watched on: {}", e.getClass().getName());
        }
    }
}
