package fi.perhelinja.flow.picture;

import fi.perhelinja.flow.Ask;
import fi.perhelinja.flow.Condition;
import fi.perhelinja.flow.Condition.Kind;
import fi.perhelinja.flow.Condition.Test;
import fi.perhelinja.flow.Effect;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Lists;
import fi.perhelinja.flow.Next.Rule;
import fi.perhelinja.flow.Step;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Localized;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** What leads from a step to the next, in the words that a resident sees: choices by their labels, slots by their names. */
final class WayWords {

    static final String OTHERWISE = "otherwise";

    /** Choices that {@code otherwise} stands for are named when they are no more than these. */
    private static final int MOST_NAMED = 4;

    private static final String OR = " / ";

    private final Flows flows;
    private final Language language;

    WayWords(Flows flows, Language language) {
        this.flows = flows;
        this.language = language;
    }

    /** What must hold for the rule at {@code index}, of a step's rules in their order. */
    String rule(Step step, List<Rule> rules, int index) {
        Rule rule = rules.get(index);
        Optional<Ask> ask = Optional.of(step).filter(Ask.class::isInstance).map(Ask.class::cast);
        if (rule.otherwise()) {
            return ask.flatMap(a -> rest(a, rules.subList(0, index))).orElse(OTHERWISE);
        }
        return condition(rule.when(), ask);
    }

    /** The words of a value at a question: of its choice, else of the slot. */
    String label(Ask ask, String value) {
        return ask.choices().stream()
                .filter(o -> o.value().equals(value))
                .flatMap(o -> o.label().stream())
                .map(l -> l.in(language))
                .findFirst()
                .orElseGet(() -> flows.label(ask.into(), value, language));
    }

    /** What a slot is called on the screens of the staff. */
    String slot(String name) {
        return Optional.ofNullable(flows.lists()
                        .values()
                        .getOrDefault(Lists.SLOTS, Map.of())
                        .get(name))
                .map((Localized words) -> words.in(language))
                .filter(words -> !words.isEmpty())
                .orElse(name);
    }

    private String condition(Condition condition, Optional<Ask> ask) {
        StringJoiner all = new StringJoiner("; ");
        condition.tests().forEach((name, test) -> {
            Optional<Ask> own = ask.filter(a -> a.into().equals(name));
            String values = test.values().stream()
                    .map(v -> own.map(a -> label(a, v)).orElseGet(() -> flows.label(name, v, language)))
                    .collect(Collectors.joining(OR));
            all.add(words(test, own.isPresent() ? "" : slot(name), values));
        });
        return all.toString();
    }

    private static String words(Test test, String slot, String values) {
        String before = slot.isEmpty() ? "" : slot + ": ";
        return switch (test.kind()) {
            case ONE_OF -> before + values;
            case NONE_OF -> before + "not " + values;
            case SET -> before + "known";
            case UNSET -> before + "not known";
        };
    }

    /** The choices that no rule before takes, when that can be told and they are few. */
    private Optional<String> rest(Ask ask, List<Rule> before) {
        Map<String, String> left = new LinkedHashMap<>();
        for (Effect.Choice choice : ask.shown(flows, language)) {
            left.put(choice.value(), label(ask, choice.value()));
        }
        Set<String> all =
                flows.slot(ask.into()).flatMap(s -> s.domain(flows.lists())).orElse(Set.of());
        if (!all.equals(left.keySet())) {
            return Optional.empty();
        }
        for (Rule rule : before) {
            Optional<Test> test = Optional.ofNullable(rule.when().tests().get(ask.into()));
            if (rule.when().tests().size() != 1
                    || test.filter(t -> t.kind() == Kind.ONE_OF).isEmpty()) {
                return Optional.empty();
            }
            test.get().values().forEach(left::remove);
        }
        List<String> names = new ArrayList<>(left.values());
        return Optional.of(String.join(OR, names)).filter(n -> !n.isEmpty() && names.size() <= MOST_NAMED);
    }
}
