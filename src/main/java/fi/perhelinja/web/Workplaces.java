package fi.perhelinja.web;

import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.conversation.Knowledge;
import fi.perhelinja.conversation.WrapUpRules;
import fi.perhelinja.desk.Workplace;
import fi.perhelinja.flow.Ask;
import fi.perhelinja.flow.Engine;
import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.Wording;
import fi.perhelinja.protocol.StaffOut;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Localized;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a console is told when it comes in: names, replies, rules and levels, as the guide and the operator set them. */
final class Workplaces {

    /** Name of the list of flows, in which their titles are. */
    private static final String FLOWS = "flows";

    private final Knowledge knowledge;
    private final Workplace workplace;

    Workplaces(Knowledge knowledge, Workplace workplace) {
        this.knowledge = knowledge;
        this.workplace = workplace;
    }

    StaffOut.Workplace now() {
        Flows flows = knowledge.current();
        return new StaffOut.Workplace(
                knowledge.workbench().queues(),
                knowledge.workbench().replies().stream()
                        .map(r -> new StaffOut.Canned(r.key(), r.title(), r.text()))
                        .toList(),
                wrapUp(workplace.wrapUp()),
                levels(workplace.levels()),
                labels(flows),
                steps(flows),
                Conversation.LONGEST_TEXT,
                workplace.mostAtOnce());
    }

    private static StaffOut.WrapUpRules wrapUp(WrapUpRules rules) {
        Set<String> required =
                rules.required().stream().map(WrapUpRules.Field::tag).collect(Collectors.toSet());
        return new StaffOut.WrapUpRules(
                rules.outcomes().stream()
                        .map(o -> new StaffOut.Outcome(o.id(), o.name(), o.clock()))
                        .toList(),
                required);
    }

    private static StaffOut.ServiceLevels levels(Workplace.Levels levels) {
        return new StaffOut.ServiceLevels(
                seconds(levels.warn()),
                seconds(levels.breach()),
                seconds(levels.dangerWarn()),
                seconds(levels.dangerBreach()));
    }

    private static int seconds(Duration duration) {
        return (int) duration.toSeconds();
    }

    private static Map<String, Map<String, Localized>> labels(Flows flows) {
        Map<String, Map<String, Localized>> labels = new TreeMap<>(flows.lists().values());
        Map<String, Localized> titles = new TreeMap<>();
        flows.all().forEach(flow -> titles.put(flow.name(), in(flow.title()::in)));
        labels.put(FLOWS, titles);
        flows.slots()
                .forEach((name, slot) -> slot.domain(flows.lists())
                        .ifPresent(values -> labels.putIfAbsent(name, values(flows, name, values))));
        return labels;
    }

    private static Map<String, Localized> values(Flows flows, String slot, Set<String> values) {
        Map<String, Localized> labels = new LinkedHashMap<>();
        values.forEach(value -> labels.put(value, in(language -> flows.label(slot, value, language))));
        return labels;
    }

    /** Where the guide can be told to go on, and the questions that can be given as forms. */
    private static List<StaffOut.Step> steps(Flows flows) {
        Set<String> forms = Engine.questions(flows).stream().map(Ask::address).collect(Collectors.toSet());
        List<StaffOut.Step> steps = new ArrayList<>();
        for (Flow flow : flows.all()) {
            for (Step step : Engine.entrances(flows, flow.name())) {
                Wording words = step.texts().stream().findFirst().orElse(flow.title());
                steps.add(new StaffOut.Step(step.address(), in(words::in), forms.contains(step.address())));
            }
        }
        return steps;
    }

    private static Localized in(Function<Language, String> words) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        Language.SPOKEN.forEach(language -> texts.put(language, words.apply(language)));
        return new Localized(texts);
    }
}
