package fi.perhelinja.flow.check;

import fi.perhelinja.flow.Ask;
import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.Wording;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Yaml.Mark;
import java.util.ArrayList;
import java.util.List;

/** The texts of a step as they reach a resident, language by language. */
final class Spoken {

    private Spoken() {}

    /** @param at where it stands, in the file of its language */
    record Text(Language language, String words, Mark at) {}

    /** What is read in the chat. */
    static List<Text> inChat(Step step) {
        List<Wording> all = new ArrayList<>(step.texts());
        step.head().explain().ifPresent(all::add);
        return texts(all);
    }

    /** What is said aloud: the script in place of the texts, where there is one. */
    static List<Text> onPhone(Step step) {
        List<Wording> all = new ArrayList<>(
                step.head().script().map(script -> List.of(script)).orElse(step.texts()));
        step.head().explain().ifPresent(all::add);
        return texts(all);
    }

    /** Words of the choices that the question itself names. */
    static List<Text> choices(Step step) {
        return step instanceof Ask ask
                ? texts(ask.choices().stream().flatMap(c -> c.label().stream()).toList())
                : List.of();
    }

    /** In every language that somebody has written it in. */
    private static List<Text> texts(List<Wording> wordings) {
        List<Text> texts = new ArrayList<>();
        for (Wording wording : wordings) {
            texts.add(new Text(wording.source(), wording.text(), wording.at()));
            wording.translations()
                    .forEach((language, translation) ->
                            texts.add(new Text(language, translation.text(), translation.at())));
        }
        return texts;
    }

    static List<Step> steps(Iterable<Flow> flows) {
        List<Step> steps = new ArrayList<>();
        flows.forEach(flow -> steps.addAll(flow.steps().values()));
        return steps;
    }
}
