package fi.perhelinja.app;

import fi.perhelinja.store.redis.RedisAddress;
import fi.perhelinja.text.Entry;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Yaml.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads where conversations are kept. */
final class StoreSettingsReader {

    /** Stands for the file in the folder of data. */
    private static final String EMBEDDED = "embedded";

    private static final int MOST_REPLICAS = 10;
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9._-]{1,50}");

    private final Problems problems;

    StoreSettingsReader(Problems problems) {
        this.problems = problems;
    }

    /** @return empty when they are kept in the folder of data */
    Optional<RedisAddress> read(Entry store) {
        Optional<RedisAddress> address = store.textAt("address")
                .filter(text -> !text.value().strip().equals(EMBEDDED))
                .flatMap(this::address);
        Optional<String> user = store.text("user");
        Optional<String> password =
                store.textAt("password-file").flatMap(this::secret).or(() -> store.text("password"));
        Optional<Path> trusted = store.text("trusted-file").map(Path::of);
        String prefix = prefix(store);
        int replicas = SettingsReader.number(store, "replicas", 0, MOST_REPLICAS);
        if (replicas > 0
                && address.filter(a -> a.kind() == RedisAddress.Kind.CLUSTER).isPresent()) {
            problems.error(
                    store.at("replicas"),
                    "cluster",
                    "In a Cluster nothing can wait for replicas: set min-replicas-to-write there.");
        }
        return address.map(found ->
                found.as(user, password).trusting(trusted).under(prefix).waitingFor(replicas));
    }

    private Optional<RedisAddress> address(Text text) {
        Optional<RedisAddress> read = RedisAddress.parse(text.value());
        if (read.isEmpty()) {
            // Without what was written: a password may stand in it.
            problems.error(
                    text.at(),
                    "address",
                    "A store is embedded, redis://host:port, redis+sentinel://host,host/master or"
                            + " redis+cluster://host,host; rediss for TLS; user and password stand in keys of their own.");
        }
        return read;
    }

    private Optional<String> secret(Text file) {
        try {
            return Optional.of(Files.readString(Path.of(file.value())).strip()).filter(s -> !s.isEmpty());
        } catch (IOException e) {
            problems.error(file.at(), "missing-file", "The file with the password cannot be read.");
            return Optional.empty();
        }
    }

    private String prefix(Entry store) {
        String prefix = store.needText("prefix");
        if (!PREFIX.matcher(prefix).matches()) {
            problems.error(store.at("prefix"), "prefix", "A prefix is letters, digits, dots and dashes.");
        }
        return prefix;
    }
}
