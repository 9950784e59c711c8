package fi.perhelinja.scene;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * What stands before the nodes: HAProxy with the configuration that we ship, of which only ports, addresses and the place of
 * the certificate are other ones. Where HAProxy is not to be had, a {@link Forwarder} stands in, and says so.
 */
final class Proxy implements AutoCloseable {

    private static final Path SHIPPED = Path.of("config", "deploy", "haproxy.cfg");
    private static final Path FETCHED = Path.of("target", "haproxy");
    private static final String SECRET = "korkea-kuusi";
    private static final String ALIAS = "chat";

    private final HttpClient http;
    private final int port;
    private final String name;
    private final AutoCloseable running;

    private Proxy(HttpClient http, int port, String name, AutoCloseable running) {
        this.http = http;
        this.port = port;
        this.name = name;
        this.running = running;
    }

    /** @param nodes ports of three nodes */
    static Proxy start(Vertx vertx, Path folder, int port, List<Integer> nodes) throws Exception {
        Files.createDirectories(folder);
        KeyStore keys = keys(folder);
        Path pem = Files.writeString(folder.resolve("chat.pem"), pem(keys));
        HttpClient http = HttpClient.newBuilder().sslContext(trusting(keys)).build();
        Optional<HaProxy> haproxy = HaProxy.find(FETCHED);
        if (haproxy.isEmpty()) {
            return new Proxy(http, port, "a forwarder of the test", Forwarder.start(vertx, pem, port, nodes));
        }
        Path file = Files.writeString(
                folder.resolve("haproxy.cfg"), configured(Files.readString(SHIPPED), pem, port, nodes));
        Leash process = Leash.start(
                List.of(haproxy.get().program().toString(), "-db", "-f", file.toString()),
                Map.of("LD_LIBRARY_PATH", haproxy.get().libraries()),
                folder.resolve("haproxy.log"));
        return new Proxy(http, port, "HAProxy with config/deploy/haproxy.cfg", process);
    }

    private static String configured(String shipped, Path pem, int port, List<Integer> nodes) throws IOException {
        String here = shipped.replace("bind :80", "bind 127.0.0.1:" + Served.freePort())
                .replace("bind :443", "bind 127.0.0.1:" + port)
                .replace("/etc/haproxy/certs/chat.pem", pem.toString());
        for (int i = 0; i < nodes.size(); i++) {
            here = here.replace("node-" + (i + 1) + ":8080", "127.0.0.1:" + nodes.get(i));
        }
        return here;
    }

    /** A certificate of this machine's own, by the tool that comes with Java. */
    private static KeyStore keys(Path folder) throws Exception {
        Path file = folder.resolve("chat.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        SECRET,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        if (made.waitFor() != 0) {
            throw new IOException(Files.readString(folder.resolve("keytool.log")));
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, SECRET.toCharArray());
        }
        return keys;
    }

    private static String pem(KeyStore keys) throws GeneralSecurityException {
        return block("CERTIFICATE", keys.getCertificate(ALIAS).getEncoded())
                + block("PRIVATE KEY", keys.getKey(ALIAS, SECRET.toCharArray()).getEncoded());
    }

    private static String block(String what, byte[] bytes) {
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(what, lines, what);
    }

    private static SSLContext trusting(KeyStore keys) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(ALIAS, keys.getCertificate(ALIAS));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    /** Trusts the certificate. */
    HttpClient http() {
        return http;
    }

    /** Of the pages, as staff type it. */
    String address() {
        return address(port);
    }

    static String address(int port) {
        return "https://localhost:" + port;
    }

    URI socket(String path) {
        return URI.create("wss://localhost:" + port + path);
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public void close() throws Exception {
        running.close();
    }
}
