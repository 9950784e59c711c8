package fi.perhelinja.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * The file of a store, held by one process at a time. SQLite itself would let a second process in, and two clockworks
 * would race; so a lock is held on a file beside it, which the system lets go of by itself when the process dies.
 */
final class SqliteFile implements AutoCloseable {

    /** How long a statement waits for whoever holds the file, such as a backup; milliseconds. */
    static final int BUSY_MILLIS = 5_000;

    /** Page cache of a connection, kibibytes; SQLite takes a negative number to mean that. */
    private static final int CACHE_KIBIBYTES = 8_192;

    private final Path path;
    private final FileChannel lockChannel;

    private SqliteFile(Path path, FileChannel lockChannel) {
        this.path = path;
        this.lockChannel = lockChannel;
    }

    /** @throws IllegalStateException when another process has the file */
    static SqliteFile hold(Path path) throws IOException {
        Path file = path.toAbsolutePath();
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        FileChannel channel = FileChannel.open(
                file.resolveSibling(file.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new IllegalStateException("another process has the store open: " + file);
        }
        return new SqliteFile(file, channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // The same process, by another store: no less wrong.
            return null;
        }
    }

    Connection writer() throws SQLException {
        SQLiteConfig config = config();
        config.setSynchronous(SynchronousMode.FULL);
        // What was erased is written over with zeros, not only taken off the list of pages.
        config.setPragma(Pragma.SECURE_DELETE, "true");
        return config.createConnection("jdbc:sqlite:" + path);
    }

    Connection reader() throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return config.createConnection("jdbc:sqlite:" + path);
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-CACHE_KIBIBYTES);
        return config;
    }

    /**
     * Lets go of the lock. The lock file stays: to delete it would let two processes hold locks on two files of one
     * name.
     */
    @Override
    public void close() throws IOException {
        lockChannel.close();
    }
}
