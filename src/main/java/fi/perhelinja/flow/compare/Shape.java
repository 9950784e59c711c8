package fi.perhelinja.flow.compare;

import fi.perhelinja.flow.Ask;
import fi.perhelinja.flow.CallBack;
import fi.perhelinja.flow.End;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.HandOver;
import fi.perhelinja.flow.Next.Rule;
import fi.perhelinja.flow.Offer;
import fi.perhelinja.flow.Run;
import fi.perhelinja.flow.Slot;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.Target;
import fi.perhelinja.flow.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a step does and says, without where it stands: two steps of the same shape are the same to a resident. */
final class Shape {

    private Shape() {}

    /** Parts of a step, each as a text to be compared: {@code rules}, {@code choices}, {@code gives}, {@code text}. */
    static Map<String, String> of(Flows flows, Step step) {
        Map<String, String> parts = new HashMap<>();
        parts.put("kind", step.head().kind());
        parts.put("rules", rules(step));
        parts.put("ways out", step.sideways().stream().map(Target::address).toList() + "");
        parts.put("forgets", step.head().forget() + "");
        parts.put("gives", gives(step));
        if (step instanceof Ask ask) {
            parts.put("choices", ask.choices().stream().map(Ask.Option::value).toList() + " " + ask.free());
            parts.put("question", ask.into() + " " + ask.alsoFills() + " " + ask.askAgain());
            parts.put("values", flows.slot(ask.into()).flatMap((Slot s) -> s.domain(flows.lists())) + "");
        }
        parts.put("text", texts(step) + "");
        return parts;
    }

    /** Whether one leads where the other does, whatever they say. */
    static boolean leadsAlike(Map<String, String> one, Map<String, String> other) {
        Set<String> parts = new LinkedHashSet<>(one.keySet());
        parts.addAll(other.keySet());
        parts.remove("text");
        return parts.stream().allMatch(part -> Objects.equals(one.get(part), other.get(part)));
    }

    private static String rules(Step step) {
        List<String> rules = new ArrayList<>();
        for (Rule rule : step.next().map(n -> n.rules()).orElse(List.of())) {
            rules.add(rule.when().words() + " > " + rule.go().address());
        }
        return rules.toString();
    }

    private static String gives(Step step) {
        if (step instanceof HandOver it) {
            return it.queue() + " " + it.priority() + " " + it.summary();
        } else if (step instanceof CallBack it) {
            return it.queue() + " " + it.details();
        } else if (step instanceof Offer it) {
            return it.services().keySet() + " " + it.by() + " " + it.atMost();
        } else if (step instanceof End it) {
            return it.outcome() + "";
        }
        return step instanceof Run it ? it.flow() : "";
    }

    /** Every text with its translations. */
    static List<String> texts(Step step) {
        List<String> all = new ArrayList<>();
        step.texts().forEach(text -> add(text, all));
        step.head().script().ifPresent(text -> add(text, all));
        step.head().explain().ifPresent(text -> add(text, all));
        step.head().note().ifPresent(all::add);
        if (step instanceof Ask ask) {
            ask.choices().forEach(option -> option.label().ifPresent(text -> add(text, all)));
        }
        return all;
    }

    private static void add(Wording text, List<String> all) {
        all.add(text.key() + " " + text.text());
        text.translations().forEach((language, t) -> all.add(text.key() + " " + language + " " + t.text()));
    }
}
