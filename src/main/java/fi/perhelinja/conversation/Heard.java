package fi.perhelinja.conversation;

import fi.perhelinja.flow.Lists;
import fi.perhelinja.text.Entry;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Yaml.Text;
import fi.perhelinja.understanding.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks whether every topic has phrases in every language in which topics are heard: else who writes of it is not understood. */
final class Heard {

    static final String RULE = "unheard-topic";

    private Heard() {}

    /**
     * @param topics path and content of the file of topics
     * @param phrases path below the folder of phrases to content
     */
    static List<Problem> check(Map.Entry<String, String> topics, Map<String, String> phrases) {
        Map<Language, Set<String>> heard = Understanding.topics(phrases);
        Optional<Entry> names = Entry.read(topics.getKey(), topics.getValue(), new Problems())
                .flatMap(root -> root.entry(Lists.TOPICS));
        List<Problem> problems = new ArrayList<>();
        names.ifPresent(all -> all.values()
                .keySet()
                .forEach(topic -> heard.forEach((language, known) -> {
                    if (!known.contains(topic.value())) {
                        problems.add(unheard(topic, language));
                    }
                })));
        return problems;
    }

    private static Problem unheard(Text topic, Language language) {
        String file = "phrases/" + language.tag() + "/" + topic.value() + ".txt";
        return Problem.warning(
                        topic.at().file(),
                        topic.at().line(),
                        topic.at().column(),
                        RULE,
                        "Who writes of \"" + topic.value() + "\" is not understood in " + language.tag() + ": " + file
                                + " has no phrases.")
                .withMend("Write phrases, a line each, as different people would.");
    }
}
