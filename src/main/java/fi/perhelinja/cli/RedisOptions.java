package fi.perhelinja.cli;

import fi.perhelinja.store.redis.RedisAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where Redis is, for commands that work on what is kept. What is not said is taken from the service's own variables. */
final class RedisOptions {

    private static final String EMBEDDED = "embedded";

    @Option(
            names = "--store",
            paramLabel = "ADDRESS",
            defaultValue = "${env:PERHELINJA_STORE_ADDRESS:-embedded}",
            description = {
                "The Redis of many nodes, as the setting store.address names it; the service may run meanwhile. Default:",
                "the store in the folder of data. With --store-user and the others as the settings of the same names."
            })
    private String address = EMBEDDED;

    @Option(names = "--store-user", paramLabel = "NAME", defaultValue = "${env:PERHELINJA_STORE_USER}", hidden = true)
    private Optional<String> user = Optional.empty();

    @Option(
            names = "--store-password-file",
            paramLabel = "FILE",
            defaultValue = "${env:PERHELINJA_STORE_PASSWORD_FILE}",
            hidden = true)
    private Optional<Path> passwordFile = Optional.empty();

    @Option(
            names = "--store-trusted-file",
            paramLabel = "FILE",
            defaultValue = "${env:PERHELINJA_STORE_TRUSTED_FILE}",
            hidden = true)
    private Optional<Path> trustedFile = Optional.empty();

    @Option(
            names = "--store-prefix",
            paramLabel = "PREFIX",
            defaultValue = "${env:PERHELINJA_STORE_PREFIX:-" + RedisAddress.PREFIX + "}",
            hidden = true)
    private String prefix = RedisAddress.PREFIX;

    /** The command cannot be carried out with what was said; the message is for people. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String sentence) {
            super(sentence);
        }
    }

    /** @return empty when the store in the folder of data is meant */
    Optional<RedisAddress> redis() throws Wrong {
        if (address.strip().equals(EMBEDDED)) {
            return Optional.empty();
        }
        RedisAddress read = RedisAddress.parse(address)
                .orElseThrow(
                        () -> new Wrong("A store is embedded, redis://host:port, redis+sentinel://host,host/master or"
                                + " redis+cluster://host,host; rediss for TLS."));
        return Optional.of(read.as(user, password()).trusting(trustedFile).under(prefix));
    }

    private Optional<String> password() throws Wrong {
        if (passwordFile.isEmpty()) {
            return Optional.ofNullable(System.getenv("PERHELINJA_STORE_PASSWORD"))
                    .filter(s -> !s.isEmpty());
        }
        try {
            return Optional.of(Files.readString(passwordFile.get()).strip());
        } catch (IOException e) {
            throw new Wrong("The file with the password cannot be read: " + passwordFile.get());
        }
    }
}
