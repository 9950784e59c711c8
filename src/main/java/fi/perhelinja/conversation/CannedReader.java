package fi.perhelinja.conversation;

import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Wording;
import fi.perhelinja.text.Entry;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Localized;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Reading;
import fi.perhelinja.text.Yaml.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the replies that workers keep ready, {@code canned.yaml}:
 *
 * <pre>{@code
 * replies:
 *   hello:
 *     title: {fi: Tervehdys, sv: Hälsning, en: Greeting}
 *     text: {fi: "Hei! Olen {name}.", sv: "Hej! Jag är {name}.", en: "Hello! I am {name}."}
 * }</pre>
 */
final class CannedReader {

    /** Filled with the name of the worker who writes. */
    static final String NAME = "name";

    /** A resident writes in any of these, and must be answered in it. */
    private static final List<Language> NEEDED = List.of(Language.FI, Language.SV, Language.EN);

    /** Longest reply; UTF-16 units. One that is longer is not read to its end. */
    private static final int LONGEST_TEXT = 600;

    private final Set<String> placeholders;
    private final Problems problems;

    private CannedReader(Set<String> placeholders, Problems problems) {
        this.placeholders = placeholders;
        this.problems = problems;
    }

    static Reading<List<CannedReply>> read(String file, String content, Flows flows) {
        Problems problems = new Problems();
        Set<String> placeholders = new HashSet<>(flows.slots().keySet());
        placeholders.addAll(Outlook.WORDS);
        placeholders.add(NAME);
        CannedReader reader = new CannedReader(placeholders, problems);
        List<CannedReply> replies =
                Entry.read(file, content, problems).map(reader::replies).orElse(List.of());
        return new Reading<>(replies, problems.all());
    }

    private List<CannedReply> replies(Entry root) {
        Map<String, CannedReply> all = new LinkedHashMap<>();
        root.entry("replies")
                .ifPresent(replies -> replies.values()
                        .forEach((key, value) ->
                                Entry.of(value, problems).ifPresent(entry -> all.put(key.value(), reply(key, entry)))));
        root.close();
        return new ArrayList<>(all.values());
    }

    private CannedReply reply(Text key, Entry entry) {
        CannedReply reply = new CannedReply(key.value(), entry.localized("title"), entry.localized("text"));
        whole(entry, "title", reply.title());
        whole(entry, "text", reply.text());
        entry.close();
        return reply;
    }

    private void whole(Entry entry, String what, Localized words) {
        Set<String> finnish = new HashSet<>(Wording.placeholders(words.in(Language.FI)));
        for (Language language : NEEDED) {
            String text = words.exactly(language).orElse("");
            if (text.isBlank()) {
                problems.error(
                        entry.at(what), "missing-language", "The " + what + " is missing in " + language.tag() + ".");
            } else if (!new HashSet<>(Wording.placeholders(text)).equals(finnish)) {
                problems.error(
                        entry.at(what),
                        "placeholders-differ",
                        "The " + what + " in " + language.tag() + " fills in other words than in fi.");
            }
            if (text.length() > LONGEST_TEXT) {
                problems.error(entry.at(what), "too-long", "A reply has at most " + LONGEST_TEXT + " characters.");
            }
        }
        finnish.stream()
                .filter(name -> !placeholders.contains(name))
                .forEach(name ->
                        problems.unknown(entry.at(what), "unknown-placeholder", "word in braces", name, placeholders));
    }
}
