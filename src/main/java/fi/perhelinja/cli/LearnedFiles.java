package fi.perhelinja.cli;

import fi.perhelinja.understanding.Memory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What was learned from phrases, in files named by its key: in the jar what the build learned from the phrases that are
 * shipped, in a folder what was learned from others.
 */
public final class LearnedFiles implements Memory {

    /** Folder in the jar. */
    public static final String SHIPPED = "learned";

    private final Optional<Path> folder;

    /** @param folder where to keep what the jar does not have; without one it is learned at every start */
    public LearnedFiles(Optional<Path> folder) {
        this.folder = folder;
    }

    @Override
    public Optional<String> code() {
        return LearningCode.own();
    }

    @Override
    public Optional<byte[]> recall(String key) {
        try (InputStream shipped = LearnedFiles.class.getResourceAsStream("/" + SHIPPED + "/" + key)) {
            if (shipped != null) {
                return Optional.of(shipped.readAllBytes());
            }
            Optional<Path> file = folder.map(f -> f.resolve(key)).filter(Files::isRegularFile);
            return file.isPresent() ? Optional.of(Files.readAllBytes(file.get())) : Optional.empty();
        } catch (IOException e) {
            // What cannot be read is learned anew: it costs time and nothing else.
            return Optional.empty();
        }
    }

    @Override
    public void keep(String key, byte[] learned) {
        if (folder.isPresent()) {
            try {
                Files.createDirectories(folder.get());
                Path half = Files.createTempFile(folder.get(), key, ".half");
                Files.write(half, learned);
                Files.move(half, folder.get().resolve(key), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                // A folder that cannot be written is no reason not to start.
                return;
            }
        }
    }
}
