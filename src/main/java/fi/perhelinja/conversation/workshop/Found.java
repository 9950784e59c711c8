package fi.perhelinja.conversation.workshop;

import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Step;
import fi.perhelinja.text.Language;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A place where words were found.
 *
 * @param part as in {@link StepText}; {@code name} for the name of the step itself
 * @param line of the step in its file
 */
public record Found(String flow, String step, Language language, String part, String text, int line) {

    /**
     * Steps with the words in their name or in a text, in any language; letters count without case and accents.
     *
     * @param atMost further ones are left out
     */
    public static List<Found> in(Flows flows, String words, int atMost) {
        String wanted = plain(words);
        List<Found> found = new ArrayList<>();
        for (Flow flow : flows.all()) {
            for (Step step : flow.steps().values()) {
                look(flows, flow, step, wanted, found);
                if (found.size() >= atMost) {
                    return found.subList(0, atMost);
                }
            }
        }
        return found;
    }

    private static void look(Flows flows, Flow flow, Step step, String wanted, List<Found> found) {
        Language source = flow.languages().source();
        add(flow, step, source, "name", step.name(), wanted, found);
        for (StepText text : StepText.of(flows, flow, step)) {
            add(flow, step, source, text.part(), text.source(), wanted, found);
            text.in().forEach((language, t) -> add(flow, step, language, text.part(), t.text(), wanted, found));
        }
    }

    private static void add(
            Flow flow, Step step, Language in, String part, String text, String wanted, List<Found> found) {
        if (plain(text).contains(wanted)) {
            found.add(new Found(
                    flow.name(), step.name(), in, part, text, step.at().line()));
        }
    }

    private static String plain(String words) {
        return Normalizer.normalize(words.toLowerCase(Locale.ROOT).strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("\\s+", " ");
    }
}
