package fi.perhelinja.store.redis;

import fi.perhelinja.scene.Leash;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A real redis-server, on a free port of this machine and in a folder of its own. The one that is installed, else the one
 * that a library brings along. It ends with this process, however that ends.
 */
public final class RealRedis implements AutoCloseable {

    private static final String SENTINEL = "--sentinel";
    private static final int BUS = 10_000;
    private static final int HIGHEST = 65_535;
    private static final String BROUGHT = "/redis-server-%s";

    /** Somebody who may do no more than running.md says that this service needs. */
    public static final String USER = "perhelinja";

    public static final String PASSWORD = "korkea-kuusi";
    private static final String RIGHTS =
            "resetchannels ~perhelinja:* &perhelinja:* +@all -@dangerous +info +config|get";
    private static final long PATIENCE_SECONDS = 30;

    private final Path folder;
    private final int port;
    private final List<String> settings;

    /** Where it speaks TLS. */
    private Optional<Integer> securePort = Optional.empty();

    private Optional<Leash> process = Optional.empty();

    private RealRedis(Path folder, int port, List<String> settings) {
        this.folder = folder;
        this.port = port;
        this.settings = settings;
    }

    /** One that loses nothing that it acknowledged. */
    public static RealRedis start(Path folder) throws IOException {
        return start(folder, "--appendonly", "yes", "--appendfsync", "always");
    }

    /** @param settings as its command line takes them */
    public static RealRedis start(Path folder, String... settings) throws IOException {
        RealRedis redis = new RealRedis(folder, freePort(), Arrays.asList(settings));
        Files.createDirectories(folder);
        redis.start();
        return redis;
    }

    /** One that speaks TLS too, at a port of its own, and in a Cluster with the others. */
    static RealRedis secure(Path folder, TlsFiles tls, String... settings) throws IOException {
        int port = freePort();
        List<String> all = new ArrayList<>(Arrays.asList(settings));
        all.addAll(secured(port, tls));
        RealRedis redis = start(folder, all.toArray(String[]::new));
        redis.securePort = Optional.of(port);
        return redis;
    }

    private static List<String> secured(int port, TlsFiles tls) {
        return List.of(
                "--tls-port",
                String.valueOf(port),
                "--tls-cluster",
                "yes",
                "--tls-replication",
                "yes",
                "--tls-auth-clients",
                "no",
                "--tls-cert-file",
                tls.certificate().toString(),
                "--tls-key-file",
                tls.key().toString(),
                "--tls-ca-cert-file",
                tls.certificate().toString());
    }

    /** One that watches others. */
    public static RealRedis sentinel(Path folder, Path file) throws IOException {
        RealRedis redis = new RealRedis(folder, freePort(), List.of(file.toString(), SENTINEL));
        redis.start();
        return redis;
    }

    /** One that watches others over TLS, and speaks it. */
    static RealRedis secureSentinel(Path folder, Path file, TlsFiles tls) throws IOException {
        int port = freePort();
        List<String> all = new ArrayList<>(List.of(file.toString(), SENTINEL));
        all.addAll(secured(port, tls));
        RealRedis redis = new RealRedis(folder, freePort(), all);
        redis.start();
        redis.securePort = Optional.of(port);
        return redis;
    }

    /** Low enough for the port of a Cluster's bus, which lies so much higher. */
    private static int freePort() throws IOException {
        int port = 0;
        while (port == 0 || port + BUS > HIGHEST) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = socket.getLocalPort();
            }
        }
        return port;
    }

    /** Starts it again after it was killed, over the same data. */
    public void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(binary().toString()));
        boolean watches = settings.contains(SENTINEL);
        if (watches) {
            command.addAll(settings);
        }
        command.addAll(List.of("--port", String.valueOf(port), "--bind", "127.0.0.1"));
        command.addAll(List.of("--dir", folder.toString(), "--logfile", log().toString()));
        if (!watches) {
            command.addAll(List.of("--save", "", "--user", USER, "on", ">" + PASSWORD));
            command.addAll(List.of(RIGHTS.split(" ")));
            if (settings.contains("--cluster-enabled")) {
                command.add("+cluster");
            }
            command.addAll(settings);
        }
        process = Optional.of(Leash.start(command, Map.of(), folder.resolve("error.log")));
        awaitAnswer();
    }

    private Path log() {
        return folder.resolve("redis.log");
    }

    private void awaitAnswer() throws IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!answers()) {
            if (System.nanoTime() > until || process.filter(Leash::lives).isEmpty()) {
                throw new IOException("redis-server does not come up. It needs OpenSSL 3: apt-get install libssl3, or"
                        + " install redis-server itself. It says: " + said());
            }
            Thread.onSpinWait();
        }
    }

    private String said() throws IOException {
        String all = Files.readString(folder.resolve("error.log"));
        return Files.exists(log()) ? all + Files.readString(log()) : all;
    }

    /** Says one line to it, and gives what it answers, as it stands on the wire. */
    public String say(String line) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write((line + "\r\nQUIT\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(5);
            // Who asks for a password is up too.
            return new String(answer, StandardCharsets.US_ASCII).matches("\\+PONG|-NOAU");
        } catch (IOException e) {
            return false;
        }
    }

    private static synchronized Path binary() throws IOException {
        Optional<Path> installed = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "redis-server"))
                .filter(Files::isExecutable)
                .findFirst();
        return installed.isPresent() ? installed.get() : brought();
    }

    private static Path brought() throws IOException {
        String arch = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        String version =
                mac ? "6.2.6-v5-darwin-" + arch : arch.equals("arm64") ? "6.2.7-linux-arm64" : "6.2.6-v5-linux-amd64";
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "perhelinja-redis-server-" + version);
        if (Files.isExecutable(file)) {
            return file;
        }
        Path fresh = Files.createTempFile("redis-server", "");
        try (InputStream in = RealRedis.class.getResourceAsStream(BROUGHT.formatted(version))) {
            if (in == null) {
                throw new IOException("no redis-server here for " + version + ": install redis-server");
            }
            Files.write(fresh, in.readAllBytes());
        }
        if (!fresh.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + fresh + " executable");
        }
        return Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    public int port() {
        return port;
    }

    /** Where those who speak TLS come, if it does; else where all come. */
    int safestPort() {
        return securePort.orElse(port);
    }

    /** As the settings name it. */
    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    RedisAddress address() {
        return as(RedisAddress.parse(url()).orElseThrow());
    }

    /** The same, coming in as who may do no more than is needed. */
    RedisAddress as(RedisAddress address) {
        return address.as(Optional.of(USER), Optional.of(PASSWORD));
    }

    /** SIGKILL: nothing is flushed or said. */
    public void kill() {
        process.ifPresent(Leash::kill);
    }

    /** It is there and does not answer, as behind a network that is cut. */
    public void pause() throws IOException, InterruptedException {
        process.orElseThrow().pause();
    }

    public void goOn() throws IOException, InterruptedException {
        process.orElseThrow().goOn();
    }

    @Override
    public void close() {
        kill();
    }
}
