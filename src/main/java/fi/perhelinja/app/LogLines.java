package fi.perhelinja.app;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A log event as a line of JSON.
 *
 * <p>An exception is told by its type and its place. Its message is left out unless it is of a kind that speaks of
 * files and addresses only: "for input string" and the like would quote what somebody wrote.
 */
public final class LogLines extends EncoderBase<ILoggingEvent> {

    /** Exceptions whose messages are about machines. */
    private static final List<String> MESSAGES_OF = List.of(
            "java.net.BindException",
            "java.net.ConnectException",
            "java.net.UnknownHostException",
            "java.nio.file.",
            "fi.perhelinja.store.redis.RedisTrouble",
            "org.sqlite.SQLiteException",
            "java.util.concurrent.TimeoutException");

    /** Frames of a stack that are told; those above tell enough. */
    private static final int FRAMES = 40;

    /** Causes of causes that are followed. */
    private static final int DEPTH = 8;

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField(
                    "at", Instant.ofEpochMilli(event.getTimeStamp()).toString());
            json.writeStringField("level", event.getLevel().toString());
            json.writeStringField("logger", event.getLoggerName());
            json.writeStringField("thread", event.getThreadName());
            json.writeStringField("message", event.getFormattedMessage());
            thrown(json, event.getThrowableProxy(), 0);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        out.write('\n');
        return out.toByteArray();
    }

    private static void thrown(JsonGenerator json, @Nullable IThrowableProxy thrown, int depth) throws IOException {
        if (thrown == null || depth == DEPTH) {
            return;
        }
        String type = thrown.getClassName();
        json.writeObjectFieldStart(depth == 0 ? "thrown" : "cause");
        json.writeStringField("type", type);
        String message = thrown.getMessage();
        if (message != null && MESSAGES_OF.stream().anyMatch(type::startsWith)) {
            json.writeStringField("message", message);
        }
        json.writeArrayFieldStart("at");
        StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            json.writeString(frames[i].getStackTraceElement().toString());
        }
        json.writeEndArray();
        thrown(json, thrown.getCause(), depth + 1);
        json.writeEndObject();
    }
}
