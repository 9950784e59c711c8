package fi.perhelinja.scene;

import fi.perhelinja.store.redis.RealRedis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

/** A Redis as an operator runs it, and what may happen to it. Each is set as running.md says, so that no word is lost. */
interface Deployment extends AutoCloseable {

    /** As the settings of the service name it. */
    String url();

    /** Further settings of the service's store, as the environment names them. */
    default Map<String, String> settings() {
        return Map.of();
    }

    /** One that serves is killed, and comes back after so long over what it wrote down; another may have gone on. */
    void kill(Random random, long millis) throws Exception;

    /** One that serves is held still for so long; another may have gone on. */
    void pause(Random random, long millis) throws Exception;

    @Override
    void close();

    /** @param kind {@code standalone}, {@code cluster} or {@code sentinel} */
    static Deployment start(String kind, Path folder) throws Exception {
        return switch (kind) {
            case "standalone" -> new Standalone(folder);
            case "cluster" -> new ClusterOfThree(folder);
            case "sentinel" -> new Watched(folder);
            default -> throw new IllegalArgumentException("no deployment " + kind);
        };
    }

    /** One alone, which writes down each word before it says that it has it. */
    final class Standalone implements Deployment {

        private final RealRedis redis;

        Standalone(Path folder) throws IOException {
            redis = RealRedis.start(folder.resolve("redis"));
        }

        @Override
        public String url() {
            return redis.url();
        }

        @Override
        public void kill(Random random, long millis) throws Exception {
            redis.kill();
            Faults.await(millis);
            redis.start();
        }

        @Override
        public void pause(Random random, long millis) throws Exception {
            redis.pause();
            Faults.await(millis);
            redis.goOn();
        }

        @Override
        public void close() {
            redis.close();
        }
    }
}
