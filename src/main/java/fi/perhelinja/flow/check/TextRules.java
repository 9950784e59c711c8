package fi.perhelinja.flow.check;

import fi.perhelinja.flow.Ask;
import fi.perhelinja.flow.Effect.Choice;
import fi.perhelinja.flow.Flow;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Wording;
import fi.perhelinja.flow.Wording.Translation;
import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Yaml.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Every language whole: complete, with the same placeholders, not stale, and labels that differ from each other. */
final class TextRules {

    /** What is written in another form is told by the reader. */
    private static final Pattern STAMP = Pattern.compile("[0-9a-f]{" + Wording.HASH_DIGITS + "}");

    private final Flows flows;
    private final Problems problems;

    TextRules(Flows flows, Problems problems) {
        this.flows = flows;
        this.problems = problems;
    }

    void check() {
        for (Flow flow : flows.all()) {
            flow.wordings().forEach(wording -> wording(flow, wording));
            flow.steps().values().stream().filter(s -> s instanceof Ask).forEach(s -> labels(flow, (Ask) s));
        }
    }

    private void wording(Flow flow, Wording wording) {
        for (String name : Set.copyOf(Wording.placeholders(wording.text()))) {
            Set<String> known = new HashSet<>(flows.slots().keySet());
            known.addAll(flows.lists().words());
            if (!known.contains(name)) {
                problems.unknown(wording.at(), "unknown-placeholder", "slot or word in braces", name, known);
            }
        }
        for (Language language : flow.languages().complete()) {
            if (!wording.text().isEmpty() && wording.exactly(language).isEmpty()) {
                problems.error(
                        wording.at(),
                        "not-translated",
                        "This text has no words in " + language.tag() + " (" + wording.key() + ").",
                        Optional.of("Add it to " + flow.name() + "." + language.tag() + ".yaml."));
            }
        }
        wording.translations().forEach((language, translation) -> translation(flow, wording, language, translation));
    }

    private void translation(Flow flow, Wording wording, Language language, Translation translation) {
        Set<String> here = Set.copyOf(Wording.placeholders(translation.text()));
        Set<String> there = Set.copyOf(Wording.placeholders(wording.text()));
        if (!here.equals(there)) {
            problems.error(
                    translation.at(),
                    "placeholders-differ",
                    "The source has the placeholders " + named(there) + ", this translation " + named(here) + ".");
        }
        boolean stamp =
                translation.of().filter(of -> !STAMP.matcher(of).matches()).isEmpty();
        if (stamp && wording.stale(language)) {
            stale(flow, language, translation.at());
        } else if (translation.of().isEmpty()) {
            Mark at = translation.at();
            String sentence = "It is not known which source text this translates; stamp it.";
            problems.add(Problem.warning(at.file(), at.line(), at.column(), "not-stamped", sentence)
                    .withMend("Run `texts stamp`, which writes the hashes."));
        }
    }

    private void stale(Flow flow, Language language, Mark at) {
        String sentence = "The source text has changed since this was translated.";
        Optional<String> mend = Optional.of("Look the translation over, then stamp it anew.");
        if (flow.languages().complete().contains(language)) {
            problems.error(at, "stale-translation", sentence, mend);
        } else {
            problems.warning(at, "stale-translation", sentence);
        }
    }

    private static String named(Set<String> names) {
        return names.isEmpty()
                ? "(none)"
                : String.join(
                        ", ", names.stream().sorted().map(n -> "{" + n + "}").toList());
    }

    private void labels(Flow flow, Ask ask) {
        List<Language> languages = new ArrayList<>(List.of(flow.languages().source()));
        languages.addAll(flow.languages().complete());
        languages.addAll(flow.languages().partial());
        for (Language language : languages) {
            Map<String, String> seen = new HashMap<>();
            for (Choice choice : ask.shown(flows, language)) {
                String other = seen.put(choice.label(), choice.value());
                if (other != null && !other.equals(choice.value())) {
                    problems.error(
                            ask.at(),
                            "same-label",
                            "In " + language.tag() + " the choices \"" + other + "\" and \"" + choice.value()
                                    + "\" of \"" + ask.name() + "\" look the same: \"" + choice.label() + "\".");
                }
            }
        }
    }
}
