package fi.perhelinja.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Somebody else's OpenID provider (npm {@code oidc-provider}), in a process of its own. See {@code src/test/oidc}. */
final class TestProvider implements AutoCloseable {

    private static final Path SOURCE = Path.of("src/test/oidc");
    private static final Path PLACE = Path.of("target/oidc");
    private static final String LOCK = "package-lock.json";
    private static final long INSTALL_MINUTES = 5;

    private final Process process;
    private final int port;

    private TestProvider(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param ours the address of the service that it signs people in for */
    static TestProvider start(String ours) throws Exception {
        install();
        int port = freePort();
        Process process = new ProcessBuilder("node", "provider.mjs", String.valueOf(port), ours)
                .directory(PLACE.toFile())
                .redirectError(PLACE.resolve("provider.log").toFile())
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        while (line != null && !line.equals("ready")) {
            line = out.readLine();
        }
        if (line == null) {
            throw new IOException("the provider did not start: " + Files.readString(PLACE.resolve("provider.log")));
        }
        return new TestProvider(process, port);
    }

    /** Once for each lock file: what stands installed is used again. */
    private static void install() throws Exception {
        Files.createDirectories(PLACE);
        for (String file : List.of("package.json", "provider.mjs")) {
            Files.copy(SOURCE.resolve(file), PLACE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Path installed = PLACE.resolve("node_modules").resolve(LOCK);
        byte[] lock = Files.readAllBytes(SOURCE.resolve(LOCK));
        if (Files.exists(installed) && java.util.Arrays.equals(Files.readAllBytes(installed), lock)) {
            return;
        }
        Files.write(PLACE.resolve(LOCK), lock);
        Process npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                .directory(PLACE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(PLACE.resolve("npm.log").toFile())
                .start();
        if (!npm.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES) || npm.exitValue() != 0) {
            npm.destroy();
            throw new IOException("npm ci failed: " + Files.readString(PLACE.resolve("npm.log")));
        }
        Files.write(installed, lock);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
