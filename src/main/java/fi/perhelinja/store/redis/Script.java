package fi.perhelinja.store.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** A script that Redis runs in one step. It is asked for by its hash; who restarted Redis forgot it, and is given it anew. */
enum Script {
    ACCOUNT,
    APPEND,
    AUDIT,
    DROP,
    END,
    ERASE,
    FORGET,
    KEEP,
    LOGS,
    SESSION,
    SWAP,
    SWEEP,
    TAKE,
    UNKEEP;

    private final String text;
    private final String hash;

    Script() {
        String file = name().toLowerCase(Locale.ROOT) + ".lua";
        try (InputStream in = Script.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("our own " + file + " is missing");
            }
            byte[] bytes = in.readAllBytes();
            text = new String(bytes, StandardCharsets.UTF_8);
            hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    Request byHash(List<String> keys, List<String> values) {
        return with(Request.cmd(Command.EVALSHA).arg(hash), keys, values);
    }

    Request whole(List<String> keys, List<String> values) {
        return with(Request.cmd(Command.EVAL).arg(text), keys, values);
    }

    private static Request with(Request request, List<String> keys, List<String> values) {
        request.arg(keys.size());
        keys.forEach(request::arg);
        values.forEach(request::arg);
        return request;
    }
}
