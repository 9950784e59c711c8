package fi.perhelinja.flow;

import fi.perhelinja.text.Yaml.Mark;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a step leads: rules in order, the first that holds wins. A lone step name is one rule that always holds.
 *
 * <pre>{@code
 * next:
 *   - {when: {topic: [income_support, debt], about: not professional}, go: money}
 *   - {when: {municipality: unset}, go: municipality}
 *   - {otherwise: age}
 * }</pre>
 */
public record Next(List<Rule> rules, Mark at) {

    /** @param at where the rule begins */
    public record Rule(Condition when, Target go, Mark at) {

        public boolean otherwise() {
            return when.tests().isEmpty();
        }
    }

    public Next {
        rules = List.copyOf(rules);
    }

    public Optional<Rule> pick(Function<String, Optional<String>> slots) {
        for (Rule rule : rules) {
            if (rule.when().holds(slots)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    public List<Target> targets() {
        return rules.stream().map(Rule::go).toList();
    }
}
