package fi.perhelinja.app;

import fi.perhelinja.web.OriginKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The file with the secret of origins: the operator's own, or one that is made at the first start. */
final class KeyFile {

    /** Its name, in the folder of data. */
    static final String NAME = "origins.key";

    private static final int BYTES = 32;

    private KeyFile() {}

    /** @throws IOException when it cannot be read or made, or holds too little */
    static OriginKey read(Settings settings) throws IOException {
        Path file = settings.originKey().orElse(settings.data().resolve(NAME));
        if (settings.originKey().isEmpty()) {
            make(file);
        }
        try {
            return new OriginKey(Files.readString(file).strip());
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
