package fi.perhelinja.app;

import fi.perhelinja.desk.Seal;
import fi.perhelinja.web.OriginKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;

/** Files with secrets that are in no store: the operator's own, or such as are made at the first start. */
final class KeyFile {

    /** That of origins, in the folder of data. */
    static final String ORIGINS = "origins.key";

    /** That of numbers, in the folder of data. */
    static final String NUMBERS = "numbers.key";

    private static final int BYTES = 32;

    private KeyFile() {}

    /** @throws IOException when it cannot be read or made, or holds too little */
    static OriginKey origins(Settings settings) throws IOException {
        return read(settings.originKey(), settings.data().resolve(ORIGINS), text -> new OriginKey(text.strip()));
    }

    /** A key a line, the one that seals first. */
    static Seal numbers(Settings settings) throws IOException {
        return read(
                settings.numbersKey(),
                settings.data().resolve(NUMBERS),
                text -> new Seal(text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList()));
    }

    private static <T> T read(Optional<Path> own, Path made, Function<String, T> reader) throws IOException {
        Path file = own.orElse(made);
        if (own.isEmpty()) {
            make(file);
        }
        try {
            return reader.apply(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** In a folder that only the service's own user may look into. */
    private static void make(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        byte[] line = (HexFormat.of().formatHex(secret) + "\n").getBytes(StandardCharsets.US_ASCII);
        try {
            Files.write(file, line, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // As good as ours.
        }
    }
}
