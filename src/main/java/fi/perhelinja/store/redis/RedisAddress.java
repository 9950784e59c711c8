package fi.perhelinja.store.redis;

import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.redis.client.ProtocolVersion;
import io.vertx.redis.client.RedisClientType;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.RedisReplicas;
import io.vertx.redis.client.RedisRole;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where Redis is, and how to come in.
 *
 * @param nodes host and port of each node to begin with; of the sentinels, when they watch it
 * @param master what the sentinels call it; empty but for {@link Kind#SENTINEL}
 * @param tls whether the connection is encrypted; the certificate must then be good for the host
 * @param user of an access list; empty means the default one
 * @param trusted a file with the certificate of who signed Redis's, in PEM; empty means those that Java trusts
 * @param prefix of every key, so that others may use the same Redis
 * @param replicas that must have a write, beside the master, before it counts as done; 0 asks for none
 */
public record RedisAddress(
        Kind kind,
        List<String> nodes,
        String master,
        boolean tls,
        Optional<String> user,
        Optional<String> password,
        Optional<Path> trusted,
        String prefix,
        int replicas) {

    /** What every key begins with when nothing else is said. */
    public static final String PREFIX = "perhelinja";

    /** How long a connection may take to come about. */
    static final int CONNECT_MILLIS = 3_000;

    private static final Pattern ADDRESS =
            Pattern.compile("(rediss?)(?:\\+(sentinel|cluster))?://([^/@?#\\s]+)(?:/([A-Za-z0-9._-]+))?/?");
    private static final Pattern NODE = Pattern.compile("(?:[A-Za-z0-9.-]+|\\[[0-9a-fA-F:.]+])(?::\\d{1,5})?");

    /** How Redis is set up. */
    public enum Kind {
        STANDALONE(RedisClientType.STANDALONE, 6379),
        SENTINEL(RedisClientType.SENTINEL, 26379),
        CLUSTER(RedisClientType.CLUSTER, 6379);

        private final RedisClientType type;
        private final int port;

        Kind(RedisClientType type, int port) {
            this.type = type;
            this.port = port;
        }
    }

    public RedisAddress {
        nodes = List.copyOf(nodes);
    }

    /**
     * Reads {@code redis://host:port}, {@code redis+sentinel://host,host/master} or {@code redis+cluster://host,host};
     * {@code rediss} for TLS. Neither user nor password stands in it, for addresses come into logs.
     *
     * @return empty when it is none of these
     */
    public static Optional<RedisAddress> parse(String written) {
        Matcher match = ADDRESS.matcher(written.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        Kind kind = Optional.ofNullable(match.group(2))
                .map(word -> Kind.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Kind.STANDALONE);
        String master = Optional.ofNullable(match.group(4)).orElse("");
        List<String> nodes = Arrays.asList(match.group(3).split(",", -1));
        boolean whole = nodes.stream().allMatch(node -> NODE.matcher(node).matches())
                && master.isEmpty() == (kind != Kind.SENTINEL)
                && (kind != Kind.STANDALONE || nodes.size() == 1);
        return whole
                ? Optional.of(new RedisAddress(
                        kind,
                        nodes.stream().map(node -> withPort(node, kind)).toList(),
                        master,
                        match.group(1).equals("rediss"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        PREFIX,
                        0))
                : Optional.empty();
    }

    private static String withPort(String node, Kind kind) {
        return node.matches(".*:\\d+") && !node.endsWith("]") ? node : node + ":" + kind.port;
    }

    /** The same, coming in as somebody. */
    public RedisAddress as(Optional<String> name, Optional<String> secret) {
        return new RedisAddress(kind, nodes, master, tls, name, secret, trusted, prefix, replicas);
    }

    /** The same, trusting who signed by this certificate. */
    public RedisAddress trusting(Optional<Path> certificate) {
        return new RedisAddress(kind, nodes, master, tls, user, password, certificate, prefix, replicas);
    }

    /** The same with other keys. */
    public RedisAddress under(String other) {
        return new RedisAddress(kind, nodes, master, tls, user, password, trusted, other, replicas);
    }

    /** One of its nodes alone, or another of the same Cluster. */
    RedisAddress alone(String node) {
        return new RedisAddress(Kind.STANDALONE, List.of(node), "", tls, user, password, trusted, prefix, 0);
    }

    /** The same, waiting for so many replicas. */
    public RedisAddress waitingFor(int many) {
        return new RedisAddress(kind, nodes, master, tls, user, password, trusted, prefix, many);
    }

    /** @param pending most calls that one connection may have under way */
    RedisOptions options(int pending) {
        RedisOptions options = new RedisOptions()
                .setType(kind.type)
                .setRole(RedisRole.MASTER)
                .setUseReplicas(RedisReplicas.NEVER)
                .setMaxWaitingHandlers(pending)
                // One connection for each client: it is kept, and made again as a whole.
                .setMaxPoolSize(2)
                .setMaxPoolWaiting(64)
                .setPoolRecycleTimeout(-1)
                .setPoolCleanerInterval(-1)
                // In the older protocol every answer is a list, whatever the version of Redis.
                .setPreferredProtocolVersion(ProtocolVersion.RESP2)
                .setNetClientOptions(net());
        if (!master.isEmpty()) {
            options.setMasterName(master);
        }
        nodes.forEach(node -> options.addConnectionString((tls ? "rediss://" : "redis://") + node));
        user.ifPresent(options::setUser);
        password.ifPresent(options::setPassword);
        return options;
    }

    private NetClientOptions net() {
        NetClientOptions net = new NetClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setTcpNoDelay(true)
                .setTcpKeepAlive(true);
        if (tls) {
            net.setSsl(true).setHostnameVerificationAlgorithm("HTTPS");
            trusted.ifPresent(file -> net.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        }
        return net;
    }

    /** As it was written, without user and password: this may come into a log. */
    @Override
    public String toString() {
        String how = kind == Kind.STANDALONE ? "" : "+" + kind.name().toLowerCase(Locale.ROOT);
        return (tls ? "rediss" : "redis") + how + "://" + String.join(",", nodes)
                + (master.isEmpty() ? "" : "/" + master);
    }
}
