package fi.perhelinja.flow.check;

import fi.perhelinja.flow.Ask;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Lists;
import fi.perhelinja.flow.Slot;
import fi.perhelinja.flow.Step;
import fi.perhelinja.flow.Wording;
import fi.perhelinja.flow.check.Budget.Limits;
import fi.perhelinja.flow.check.Spoken.Text;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Plain words: no text that nobody sees, and no text, sentence or choice is longer than a tired person can take in. All of it
 * warns: a long sentence is better than none, and words are weighed by people.
 */
final class PlainRules {

    /** Words of a long sentence that are shown, so that it is found. */
    private static final int SHOWN = 5;

    private final Flows flows;
    private final Problems problems;

    /** Texts that were told for the chat, so that they are not told once more for the phone. */
    private final Set<Text> told = new HashSet<>();

    PlainRules(Flows flows, Problems problems) {
        this.flows = flows;
        this.problems = problems;
    }

    void check() {
        for (Step step : Spoken.steps(flows.all())) {
            told.clear();
            check(Spoken.inChat(step), Budget.CHAT);
            check(Spoken.onPhone(step), Budget.PHONE);
            Spoken.choices(step).forEach(this::label);
            unused(step);
        }
    }

    private void check(List<Text> texts, Budget budget) {
        for (Text text : texts) {
            budget.in(text.language())
                    .filter(limits -> !told.contains(text))
                    .ifPresent(limits -> check(text, budget, limits));
        }
    }

    private void check(Text text, Budget budget, Limits limits) {
        int words = Sentences.wordsForOne(text.words());
        if (words > limits.text()) {
            warn(
                    text,
                    "long-text",
                    "The text has " + words + " words; " + budget.where() + " " + most(text, limits.text(), "words"),
                    "Say less, or make two steps of it.");
        }
        // No sentence is longer than its text, and most texts are not longer than a sentence may be.
        boolean longer = Sentences.words(text.words()) > limits.sentence();
        for (String sentence : longer ? Sentences.of(text.words()) : List.<String>of()) {
            int length = Sentences.words(sentence);
            if (length > limits.sentence() && !Sentences.forOthers(sentence)) {
                warn(
                        text,
                        "long-sentence",
                        "The sentence \"" + beginning(sentence) + " …\" has " + length + " words; " + budget.where()
                                + " " + most(text, limits.sentence(), "words"),
                        "Make two sentences of it.");
            }
        }
    }

    private void label(Text text) {
        int most = Budget.label(text.language());
        int length = text.words().length();
        if (length > most) {
            warn(
                    text,
                    "long-label",
                    "The choice \"" + text.words() + "\" has " + length + " characters; "
                            + most(text, most, "characters"),
                    "Say it in fewer words.");
        }
    }

    /** Texts that nobody ever sees or hears. */
    private void unused(Step step) {
        boolean asks = step instanceof Ask;
        boolean shows = !step.texts().isEmpty();
        step.head().script().filter(w -> !shows).ifPresent(w -> unused(w, "script", "the step says nothing"));
        step.head().explain().filter(w -> !asks).ifPresent(w -> unused(w, "explain", "nothing is asked there"));
        if (step instanceof Ask ask) {
            boolean topics = flows.slot(ask.into())
                    .filter(s ->
                            s instanceof Slot.Listed listed && listed.list().equals(Lists.TOPICS))
                    .isPresent();
            ask.again().filter(w -> ask.askAgain() == 0).ifPresent(w -> unused(w, "again", "it is never asked again"));
            ask.halfSure()
                    .filter(w -> ask.askAgain() == 0 || !topics)
                    .ifPresent(w -> unused(w, "half-sure", "no topics are offered there"));
        }
    }

    private void unused(Wording text, String key, String why) {
        problems.warning(text.at(), "unused-text", "Nobody sees the text under \"" + key + "\": " + why + ".");
    }

    private static String most(Text text, int most, String what) {
        return "the most is " + most + " " + what + " in " + text.language().tag() + ".";
    }

    private static String beginning(String sentence) {
        String[] words = sentence.split("\\s+");
        return String.join(" ", List.of(words).subList(0, Math.min(SHOWN, words.length)));
    }

    private void warn(Text text, String rule, String sentence, String mend) {
        told.add(text);
        problems.add(
                Problem.warning(text.at().file(), text.at().line(), text.at().column(), rule, sentence)
                        .withMend(mend));
    }
}
