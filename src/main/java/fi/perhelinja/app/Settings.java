package fi.perhelinja.app;

import fi.perhelinja.desk.Workplace;
import fi.perhelinja.store.redis.RedisAddress;
import fi.perhelinja.web.WebSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How this service is set. What each key means is said in {@code config/default.yaml}.
 *
 * @param data the folder of the embedded store, and of what a node has for itself
 * @param redis where conversations are kept; empty means in the embedded store
 * @param guide a folder of flows; empty means those in the jar
 * @param start the flow that a conversation begins with
 * @param keep from the end of a conversation to its deletion
 * @param workplace how the work of the staff is set
 * @param originKey a file with the secret by which network addresses are known again; empty means one beside the store
 * @param numbersKey a file with the keys that seal telephone numbers; empty means one beside the store
 */
public record Settings(
        WebSettings web,
        Path data,
        Optional<RedisAddress> redis,
        Optional<Path> guide,
        String start,
        Duration keep,
        String logLevel,
        Workplace workplace,
        Optional<Path> originKey,
        Optional<Path> numbersKey) {

    /** The same with the guide of another folder. */
    Settings withGuide(Path folder) {
        return new Settings(
                web, data, redis, Optional.of(folder), start, keep, logLevel, workplace, originKey, numbersKey);
    }
}
