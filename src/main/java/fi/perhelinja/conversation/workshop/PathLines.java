package fi.perhelinja.conversation.workshop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.rehearse.Path;
import fi.perhelinja.flow.rehearse.Path.Told;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Reading;
import fi.perhelinja.text.Yaml.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Paths as a file: one JSON object a line.
 *
 * <pre>{@code
 * {"flow":"family-line","channel":"chat","language":"fi","took":12,
 *  "answers":[{"step":"family-line/mind","slot":"topic","value":"debt"}]}
 * }</pre>
 */
public final class PathLines {

    private static final JsonMapper JSON = new JsonMapper();

    private PathLines() {}

    public static String write(List<Path> paths) {
        StringBuilder out = new StringBuilder();
        for (Path path : paths) {
            ObjectNode line = JSON.createObjectNode()
                    .put("flow", path.flow())
                    .put("channel", path.channel().tag())
                    .put("language", path.language().tag())
                    .put("took", path.took());
            ArrayNode answers = line.putArray("answers");
            path.answers()
                    .forEach(told -> answers.addObject()
                            .put("step", told.step())
                            .put("slot", told.slot())
                            .put("value", told.value()));
            out.append(line).append('\n');
        }
        return out.toString();
    }

    /** @param file its name, for what is told of it; a line that is no path is told by its number alone */
    public static Reading<List<Path>> read(String file, String content) {
        Problems problems = new Problems();
        List<Path> paths = new ArrayList<>();
        String[] lines = content.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                Mark at = new Mark(file, i + 1, 1);
                path(lines[i]).ifPresentOrElse(paths::add, () -> problems.error(at, "path", "This line is no path."));
            }
        }
        return new Reading<>(paths, problems.all());
    }

    private static Optional<Path> path(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            Optional<Channel> channel = Arrays.stream(Channel.values())
                    .filter(c -> c.tag().equals(node.path("channel").asText()))
                    .findFirst();
            Optional<Language> language = Language.find(node.path("language").asText());
            List<Told> answers = new ArrayList<>();
            for (JsonNode one : node.path("answers")) {
                answers.add(new Told(
                        one.path("step").asText(),
                        one.path("slot").asText(),
                        one.path("value").asText()));
            }
            boolean whole = node.path("flow").isTextual() && node.path("took").canConvertToInt();
            return whole && channel.isPresent() && language.isPresent()
                    ? Optional.of(new Path(
                            node.path("flow").asText(),
                            channel.get(),
                            language.get(),
                            answers,
                            node.path("took").asInt()))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
