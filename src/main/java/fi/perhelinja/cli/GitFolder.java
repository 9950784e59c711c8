package fi.perhelinja.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A folder of the guide as it was at a revision of git, read with the {@code git} of this machine; nothing is checked out. */
public final class GitFolder {

    /** Longest that git may take; seconds. */
    private static final long PATIENCE_SECONDS = 20;

    /** What git may be asked for: a name, a hash, and what counts back from it. Never an option. */
    private static final String REVISION = "[A-Za-z0-9][A-Za-z0-9._/@{}~^-]{0,200}";

    private GitFolder() {}

    /**
     * Files of {@code folder}, with the paths that they have now.
     *
     * @return empty when there is no such revision, or the folder is in no repository
     * @throws IOException when git is not there, or does not answer
     */
    public static Optional<Map<String, String>> at(Path folder, String revision) throws IOException {
        if (!revision.matches(REVISION)) {
            return Optional.empty();
        }
        Path zip = Files.createTempFile("perhelinja-git-", ".zip");
        Process git = new ProcessBuilder("git", "archive", "--format=zip", revision)
                .directory(folder.toFile())
                .redirectOutput(zip.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!git.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("git did not answer");
            }
            return git.exitValue() == 0 ? Optional.of(texts(folder, zip)) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while git worked", e);
        } finally {
            git.destroyForcibly();
            Files.deleteIfExists(zip);
        }
    }

    private static Map<String, String> texts(Path folder, Path zip) throws IOException {
        String prefix = folder.toString().replace('\\', '/').replaceAll("/+$", "") + "/";
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (Content.isText(entry.getName())) {
                    files.put(prefix + entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }
}
