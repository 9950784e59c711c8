package fi.perhelinja.flow;

import fi.perhelinja.flow.Condition.Kind;
import fi.perhelinja.flow.Condition.Test;
import fi.perhelinja.flow.Next.Rule;
import fi.perhelinja.text.Entry;
import fi.perhelinja.text.Yaml;
import fi.perhelinja.text.Yaml.Fields;
import fi.perhelinja.text.Yaml.Items;
import fi.perhelinja.text.Yaml.Mark;
import fi.perhelinja.text.Yaml.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads where a step leads, and the conditions of it. */
final class RuleSource {

    private static final String NOT = "not ";

    private final FlowSource flow;

    RuleSource(FlowSource flow) {
        this.flow = flow;
    }

    Next read(Yaml value) {
        if (value instanceof Items items) {
            List<Rule> rules = new ArrayList<>();
            for (Yaml item : items.items()) {
                Entry.of(item, flow.problems()).flatMap(this::rule).ifPresent(rules::add);
            }
            if (items.items().isEmpty()) {
                flow.problems().error(value.at(), "no-rules", "There is no rule to go on by.");
            }
            return new Next(rules, value.at());
        }
        return new Next(
                flow.target(value).stream()
                        .map(t -> new Rule(Condition.ALWAYS, t, value.at()))
                        .toList(),
                value.at());
    }

    private Optional<Rule> rule(Entry entry) {
        Optional<Target> otherwise = entry.value("otherwise").flatMap(flow::target);
        boolean last = entry.has("otherwise");
        Optional<Entry> when = entry.entry("when");
        Optional<Target> go = entry.value("go").flatMap(flow::target);
        if (last == (entry.has("when") || entry.has("go"))) {
            flow.problems()
                    .error(entry.at(), "rule", "A rule is {when: {…}, go: step}, or {otherwise: step} as the last.");
        } else if (!last && entry.need("when") && entry.need("go") && when.isPresent()) {
            Condition condition = condition(when.get());
            entry.close();
            return go.map(g -> new Rule(condition, g, entry.at()));
        }
        entry.close();
        return otherwise.map(o -> new Rule(Condition.ALWAYS, o, entry.at()));
    }

    private Condition condition(Entry when) {
        Map<String, Test> tests = new LinkedHashMap<>();
        when.values()
                .forEach((slot, value) ->
                        flow.slotName(slot).ifPresent(name -> test(name, value).ifPresent(t -> tests.put(name, t))));
        if (when.values().isEmpty()) {
            flow.problems()
                    .error(when.at(), "rule", "The condition is empty.", Optional.of("Write {otherwise: step}."));
        }
        return new Condition(tests);
    }

    private Optional<Test> test(String slot, Yaml value) {
        if (value instanceof Items items) {
            return Optional.of(test(Kind.ONE_OF, slot, items.items(), value.at()));
        } else if (value instanceof Fields fields) {
            return negated(slot, fields);
        }
        return flow.word(value).map(word -> plain(slot, word, value.at()));
    }

    private Optional<Test> negated(String slot, Fields fields) {
        Optional<Entry> entry = Entry.of(fields, flow.problems());
        Optional<Yaml> not = entry.flatMap(e -> e.value("not"));
        if (not.isPresent()) {
            entry.ifPresent(Entry::close);
        } else {
            flow.problems().error(fields.at(), "rule", "Here a value, a list of values or {not: …} is needed.");
        }
        return not.map(v -> test(Kind.NONE_OF, slot, v instanceof Items list ? list.items() : List.of(v), fields.at()));
    }

    private Test plain(String slot, String word, Mark at) {
        if (word.equals("unset") || word.equals("set")) {
            return new Test(word.equals("set") ? Kind.SET : Kind.UNSET, Set.of(), at);
        }
        if (!word.startsWith(NOT)) {
            return test(Kind.ONE_OF, slot, List.of(new Text(word, true, at)), at);
        }
        String rest = word.substring(NOT.length()).strip();
        boolean list = rest.startsWith("[") && rest.endsWith("]");
        String inner = list ? rest.substring(1, rest.length() - 1) : rest;
        List<Yaml> values = new ArrayList<>();
        for (String part : list ? inner.split(",") : new String[] {inner}) {
            values.add(new Text(part.strip(), true, at));
        }
        return test(Kind.NONE_OF, slot, values, at);
    }

    private Test test(Kind kind, String slot, List<Yaml> values, Mark at) {
        Set<String> words = new LinkedHashSet<>();
        for (Yaml value : values) {
            flow.word(value).ifPresent(word -> {
                words.add(word);
                flow.checkValue(slot, word, value.at());
            });
        }
        return new Test(kind, words, at);
    }
}
