package fi.perhelinja.cli;

import fi.perhelinja.text.Entry;
import fi.perhelinja.text.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules of the check, explained for the people who write the guide. */
final class Rules {

    private static final String FILE = "rules.yaml";

    /** @param group which of the things that the check proves it belongs to */
    record Rule(String group, String says, String mend) {}

    private final Map<String, Rule> rules;

    private Rules(Map<String, Rule> rules) {
        this.rules = rules;
    }

    /** @throws IllegalStateException when our own file is broken */
    static Rules shipped() {
        Problems problems = new Problems();
        Map<String, Rule> rules = new LinkedHashMap<>();
        Entry.read(FILE, text(), problems)
                .ifPresent(all -> all.values()
                        .forEach((name, value) ->
                                Entry.of(value, problems).ifPresent(rule -> rules.put(name.value(), rule(rule)))));
        if (!problems.all().isEmpty()) {
            throw new IllegalStateException("our own " + FILE + " is broken: " + problems.all());
        }
        return new Rules(rules);
    }

    private static Rule rule(Entry entry) {
        Rule rule = new Rule(entry.needText("group"), entry.needText("says"), entry.needText("mend"));
        entry.close();
        return rule;
    }

    private static String text() {
        try (InputStream in = Rules.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("our own " + FILE + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> names() {
        return rules.keySet();
    }

    Optional<Rule> rule(String name) {
        return Optional.ofNullable(rules.get(name));
    }

    Optional<String> explanation(String name) {
        return rule(name)
                .map(rule -> name + " (" + rule.group() + ")\n  " + rule.says() + "\n  To mend it: " + rule.mend());
    }
}
