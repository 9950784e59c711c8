package fi.perhelinja.scene;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Three nodes of the service in processes of their own, over one store; each may be killed, started again, and held still. */
final class Nodes implements AutoCloseable {

    private static final int MANY = 3;

    /** Little memory, and little work on what is killed soon: three of them share the cores with all clients. */
    private static final List<String> JAVA = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final Map<String, String> settings;
    private final List<Integer> ports = new ArrayList<>();
    private final List<Served> running = new ArrayList<>();

    /**
     * @param address under which staff reach them
     * @param redis that they share
     */
    Nodes(Path folder, String address, Deployment redis) throws IOException {
        this.folder = Files.createDirectories(folder);
        Path origins = Files.writeString(folder.resolve("origins.key"), "0123456789abcdef".repeat(4));
        Path numbers = Files.writeString(folder.resolve("numbers.key"), "0123456789abcdef".repeat(4));
        settings = new HashMap<>(redis.settings());
        settings.put("PERHELINJA_STORE_ADDRESS", redis.url());
        settings.putAll(Map.of(
                "PERHELINJA_STAFF_ADDRESS", address,
                "PERHELINJA_STAFF_SIGN_INS_PER_MINUTE", "1000",
                "PERHELINJA_PROXY_TRUSTED", "127.0.0.1",
                "PERHELINJA_BLOCKS_KEY_FILE", origins.toString(),
                "PERHELINJA_CALL_BACKS_KEY_FILE", numbers.toString(),
                "PERHELINJA_RESIDENTS_SOCKETS_PER_ADDRESS", "10000",
                "PERHELINJA_CONSOLES_OPEN_AT_MOST", "1000",
                "PERHELINJA_WORKERS_AT_ONCE", "20",
                "PERHELINJA_WORKERS_AT_ONCE_MOST", "20"));
        for (int i = 0; i < MANY; i++) {
            ports.add(Served.freePort());
        }
    }

    List<Integer> ports() {
        return List.copyOf(ports);
    }

    int many() {
        return MANY;
    }

    /** All of them at once; completes when all are ready. */
    void start() throws IOException {
        for (int i = 0; i < MANY; i++) {
            running.add(begin(i));
        }
        running.forEach(Served::awaitReady);
    }

    private Served begin(int which) throws IOException {
        Map<String, String> own = new HashMap<>(settings);
        Path place = Files.createDirectories(folder.resolve("node-" + (which + 1)));
        own.put("PERHELINJA_DATA_FOLDER", place.resolve("data").toString());
        return Served.begin(http, place, ports.get(which), JAVA, own);
    }

    void kill(int which) {
        running.get(which).kill();
    }

    /** Starts it after it was killed; completes when it is ready. */
    void again(int which) throws IOException {
        running.set(which, begin(which));
        running.get(which).awaitReady();
    }

    void pause(int which) throws IOException, InterruptedException {
        running.get(which).pause();
    }

    void goOn(int which) throws IOException, InterruptedException {
        running.get(which).goOn();
    }

    @Override
    public void close() {
        running.forEach(Served::kill);
    }
}
