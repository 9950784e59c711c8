package fi.perhelinja.protocol;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever comes, reading gives a frame or a fault; a frame that was read can be written, and a fault can be sent. */
class FramesFuzzTest {

    @FuzzTest(maxDuration = "30s")
    void whateverComesIsAFrameOrAFault(FuzzedDataProvider data) throws Exception {
        readsAnyhow(data.consumeRemainingAsString());
    }

    @Test
    void everyGoldenFrameCutShortOrTwistedIsAFrameOrAFault() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/golden"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                for (int i = 0; i < text.length(); i++) {
                    readsAnyhow(text.substring(0, i));
                    readsAnyhow(text.substring(0, i) + '"' + text.substring(i));
                    readsAnyhow(text.substring(0, i) + text.substring(i + 1));
                }
            }
        }
    }

    private static void readsAnyhow(String text) throws Exception {
        readsAnyhow(text, Frames::read, Frames::write);
        readsAnyhow(text, Frames::readStaff, Frames::write);
    }

    private static <F> void readsAnyhow(String text, Function<String, Incoming<F>> read, Function<F, String> write)
            throws Exception {
        Incoming<F> incoming = read.apply(text);
        if (incoming instanceof Incoming.Frame<F> good) {
            String written = write.apply(good.frame());
            new ObjectMapper().readTree(written);
            if (!read.apply(written).equals(incoming)) {
                throw new AssertionError("a frame changes when it is written and read again");
            }
        } else if (incoming instanceof Incoming.Refused<F> bad) {
            Frames.readOut(Frames.write(bad.fault()));
            Frames.readStaffOut(Frames.write(bad.staffFault()));
        }
    }
}
