package fi.perhelinja.scene;

import fi.perhelinja.store.redis.RealRedis;
import fi.perhelinja.store.redis.RedisAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

/** A Redis as an operator runs it, and what may happen to it. */
interface Deployment extends AutoCloseable {

    /** Settings of the service's store, as the environment names them. */
    Map<String, String> settings();

    RedisAddress address();

    /** One that serves is killed, and comes back after so long over what it wrote down; another may go on in its place. */
    void killed(Random random, long millis) throws IOException, InterruptedException;

    /** One that serves is held still for so long. */
    void paused(Random random, long millis) throws IOException, InterruptedException;

    @Override
    void close();

    /** One alone, which writes down each word before it says that it has it. */
    static Deployment standalone(Path folder) throws IOException {
        RealRedis redis = RealRedis.start(folder.resolve("redis"));
        return new Deployment() {
            @Override
            public Map<String, String> settings() {
                return Map.of("PERHELINJA_STORE_ADDRESS", redis.url());
            }

            @Override
            public RedisAddress address() {
                return RedisAddress.parse(redis.url()).orElseThrow();
            }

            @Override
            public void killed(Random random, long millis) throws IOException, InterruptedException {
                redis.kill();
                Faults.await(millis);
                redis.start();
            }

            @Override
            public void paused(Random random, long millis) throws IOException, InterruptedException {
                redis.pause();
                Faults.await(millis);
                redis.goOn();
            }

            @Override
            public void close() {
                redis.close();
            }
        };
    }
}
