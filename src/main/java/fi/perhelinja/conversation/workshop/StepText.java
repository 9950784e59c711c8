package fi.perhelinja.conversation.workshop;

import fi.perhelinja.flow.Ask;
import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.Wording;
import fi.perhelinja.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A text of a step beside its translations.
 *
 * @param part as the file calls it: {@code ask}, {@code script}, {@code note}, {@code choice:debt}
 * @param source as it stands in the flow
 * @param in the other languages of the flow, in their order; empty for notes, which are not translated
 */
public record StepText(String part, String source, Map<Language, Translated> in) {

    private static final String CHOICE = "choice:";

    /** @param text "" when it is missing */
    public record Translated(String text, Standing standing) {}

    public enum Standing {
        OK,
        /** Of an older source text. */
        STALE,
        MISSING,
        /** Nobody has said of which source text it is. */
        UNSTAMPED;

        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All of a step: what is said and asked, what is said aloud, what staff read, and the words of its choices. */
    public static List<StepText> of(Flows flows, Flow flow, Step step) {
        List<Language> languages = others(flow);
        List<StepText> all = new ArrayList<>();
        step.texts().forEach(text -> all.add(of(part(text, step), text, languages)));
        step.head().script().ifPresent(text -> all.add(of("script", text, languages)));
        step.head().explain().ifPresent(text -> all.add(of("explain", text, languages)));
        step.head().note().ifPresent(note -> all.add(new StepText("note", note, Map.of())));
        if (step instanceof Ask ask) {
            ask.choices()
                    .forEach(option -> all.add(option.label()
                            .map(label -> of(CHOICE + option.value(), label, languages))
                            .orElseGet(() -> shared(flows, flow, ask, option.value()))));
        }
        return all;
    }

    private static List<Language> others(Flow flow) {
        List<Language> others = new ArrayList<>(flow.languages().complete());
        others.addAll(flow.languages().partial());
        return others;
    }

    private static StepText of(String part, Wording text, List<Language> languages) {
        Map<Language, Translated> in = new LinkedHashMap<>();
        languages.forEach(language -> in.put(language, translated(text, language)));
        return new StepText(part, text.text(), in);
    }

    private static Translated translated(Wording text, Language language) {
        Optional<Wording.Translation> found =
                Optional.ofNullable(text.translations().get(language));
        Standing standing = found.isEmpty()
                ? Standing.MISSING
                : text.stale(language) ? Standing.STALE : found.get().of().isEmpty() ? Standing.UNSTAMPED : Standing.OK;
        return new Translated(found.map(Wording.Translation::text).orElse(""), standing);
    }

    /** A label that belongs to the slot or to a list, and not to the step. */
    private static StepText shared(Flows flows, Flow flow, Ask ask, String value) {
        Map<Language, Translated> in = new LinkedHashMap<>();
        others(flow)
                .forEach(language ->
                        in.put(language, new Translated(flows.label(ask.into(), value, language), Standing.OK)));
        return new StepText(
                CHOICE + value, flows.label(ask.into(), value, flow.languages().source()), in);
    }

    /** What follows the name of the step in the text's key. */
    private static String part(Wording text, Step step) {
        String before = "steps/" + step.name() + "/";
        return text.key().startsWith(before) ? text.key().substring(before.length()) : text.key();
    }
}
