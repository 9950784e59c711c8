package fi.perhelinja.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import fi.perhelinja.protocol.ResidentIn;
import fi.perhelinja.web.TestClient;
import fi.perhelinja.web.TestHouse;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What a resident writes is in no log and no metric. */
class LogTest {

    private static final String SECRET = "salaisuuteni";

    @Test
    void aSecretWordGoesThroughAndLeavesNoTrace(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger own = (Logger) LoggerFactory.getLogger("fi.perhelinja");
        OutputStreamAppender<ILoggingEvent> appender = appender(root, written);
        Level before = own.getLevel();
        own.setLevel(Level.TRACE);
        String metrics;
        try (TestHouse house = TestHouse.open(folder)) {
            talk(house);
            metrics = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.port() + "/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } finally {
            own.setLevel(before);
            root.detachAppender(appender);
        }
        assertThat(written.toString(StandardCharsets.UTF_8)).doesNotContainIgnoringCase(SECRET);
        assertThat(metrics).contains("perhelinja_frames_total").doesNotContainIgnoringCase(SECRET);
    }

    private static OutputStreamAppender<ILoggingEvent> appender(Logger root, ByteArrayOutputStream written) {
        LogLines lines = new LogLines();
        lines.setContext(root.getLoggerContext());
        lines.start();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(root.getLoggerContext());
        appender.setEncoder(lines);
        appender.setOutputStream(written);
        appender.start();
        root.addAppender(appender);
        return appender;
    }

    private static void talk(TestHouse house) throws Exception {
        TestClient client = house.client();
        client.open();
        client.say("a-1", "minulla on " + SECRET);
        client.send(new ResidentIn.Choose("a-2", "family-line/" + SECRET, SECRET));
        client.send(new ResidentIn.Rate("a-3", true, SECRET));
        client.say("a-4", SECRET + " 010100A123D");
        TestClient wrong = house.client();
        wrong.send(new ResidentIn.Say("a-1", SECRET));
        wrong.open();
        wrong.say(SECRET, "hei");
    }

    @Test
    void anExceptionIsToldByItsTypeAndPlaceAndNotByItsMessage() {
        LoggingEvent event = new LoggingEvent();
        event.setLoggerName("x");
        event.setLevel(Level.ERROR);
        event.setMessage("it broke");
        event.setThrowableProxy(new ch.qos.logback.classic.spi.ThrowableProxy(
                new IllegalStateException(SECRET, new NumberFormatException(SECRET))));
        String line = new String(new LogLines().encode(event), StandardCharsets.UTF_8);

        assertThat(line).contains("IllegalStateException", "NumberFormatException", "LogTest", "it broke");
        assertThat(line).doesNotContain(SECRET).endsWith("}\n");
    }
}
