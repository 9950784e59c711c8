package fi.perhelinja.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Files by their paths: of a folder, or as they lie in the jar. Paths have slashes and begin with the folder as it
 * was named, so that a problem in a file is told with the path that its author knows.
 */
public final class Content {

    /** The guide in the jar. */
    public static final String GUIDE = "flows";

    /** The web client in the jar. */
    public static final String WEB_CLIENT = "webclient";

    private Content() {}

    /**
     * The guide: of {@code folder}, or else as it was shipped.
     *
     * @throws IOException when the folder is not there, or a file cannot be read as UTF-8
     */
    public static Map<String, String> guide(Optional<Path> folder) throws IOException {
        Map<String, byte[]> files = folder.isPresent() ? folder(folder.get()) : shipped(GUIDE, GUIDE + "/");
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (isText(file.getKey())) {
                texts.put(file.getKey(), text(file.getKey(), file.getValue()));
            }
        }
        return texts;
    }

    /** Whether a file of that name may belong to a guide. */
    static boolean isText(String path) {
        return path.matches(".*\\.(yaml|txt|tsv)");
    }

    /** A file's text. @throws CharacterCodingException when it is not UTF-8 */
    private static String text(String path, byte[] bytes) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException(path + " is not UTF-8 text", e);
        }
    }

    /** All files of a folder, by path. */
    public static Map<String, byte[]> folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString(), null, "there is no such folder");
        }
        return walk(folder, folder.toString().replace('\\', '/').replaceAll("/+$", "") + "/");
    }

    /** All files of a folder of the jar (or of the classes, when there is no jar yet); none when it is not there. */
    public static Map<String, byte[]> shipped(String name, String prefix) throws IOException {
        URL url = Content.class.getResource("/" + name);
        if (url == null) {
            return Map.of();
        }
        try {
            URI uri = url.toURI();
            if (!uri.getScheme().equals("jar")) {
                return walk(Path.of(uri), prefix);
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return walk(jar.getPath("/" + name), prefix);
            }
        } catch (URISyntaxException e) {
            throw new IOException("the place of our own files cannot be told", e);
        }
    }

    private static Map<String, byte[]> walk(Path root, String prefix) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = prefix + root.relativize(file).toString().replace('\\', '/');
                files.put(path, Files.readAllBytes(file));
            }
        }
        return files;
    }
}
