package fi.perhelinja.web;

import fi.perhelinja.cli.Content;
import fi.perhelinja.cli.LearnedFiles;
import fi.perhelinja.conversation.Guide;
import fi.perhelinja.conversation.GuideReader;
import fi.perhelinja.text.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The guide as it is shipped, read once for all tests: that takes seconds. */
public final class TestGuide {

    public static final Guide GUIDE = read();

    private TestGuide() {}

    /** A queue beside the shipped one: no flow leads there, only workers do. */
    public static final String SECOND_QUEUE = "second-line";

    /** Workers take chats, whatever the file says; and there is a second queue. */
    static Map<String, String> files() throws IOException {
        Map<String, String> files = new LinkedHashMap<>(Content.guide(Optional.of(Path.of("flows"))));
        files.replaceAll((path, text) ->
                path.endsWith("queues.yaml") ? text.replace("chat: false", "chat: true") + second().indent(2) : text);
        return files;
    }

    private static String second() {
        return String.join(
                "\n",
                SECOND_QUEUE + ":",
                "  name: {fi: Toinen linja, sv: Andra linjen, en: Second line, fi-simple: Toinen linja}",
                "  chat: true",
                "  call-backs: false",
                "  schedule: weekdays-9-15");
    }

    private static Guide read() {
        try {
            Reading<Optional<Guide>> reading = GuideReader.read(files(), new LearnedFiles(Optional.empty()));
            Guide guide = reading.value().orElseThrow(() -> new IllegalStateException("" + reading.problems()));
            // The first words take seconds, as models unfold.
            guide.understanding().read("hei", Optional.empty());
            return guide;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
