package fi.perhelinja.flow;

import fi.perhelinja.text.Language;
import fi.perhelinja.text.Yaml.Mark;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The guide asks and waits. A question whose slot is known already is skipped.
 *
 * <pre>{@code
 * age:
 *   ask: Minkä ikäisestä lapsesta on kyse?
 *   again: Kerro lapsen ikä, tai paina nappia.      # in other words, when asked again
 *   half-sure: Tarkoitatko jotain näistä?           # what introduces the three best topics
 *   script: Kysy lapsen ikä. Älä kysy nimeä.
 *   into: child-age
 *   choices: {under-1: Alle 1-vuotias, from-1-to-6: 1–6-vuotias}     # or a list, when the values have labels already
 *   free: true                                      # free words are welcome too
 *   also-fills: [municipality]
 *   when-unsure: {ask-again: 2, then: person}
 *   next: offer
 * }</pre>
 *
 * @param choices as written; empty when the slot decides
 * @param askAgain how often it is asked again before the guide gives up
 * @param then where the guide goes when it gives up; else the pattern {@link Pattern#PERSON}
 */
public record Ask(
        Head head,
        Wording text,
        Optional<Wording> again,
        Optional<Wording> halfSure,
        String into,
        Mark intoAt,
        List<Option> choices,
        boolean free,
        List<String> alsoFills,
        int askAgain,
        Optional<Target> then,
        Optional<Next> next)
        implements Step {

    /** How often a question is asked again when the file does not say. */
    static final int USUALLY_ASK_AGAIN = 2;

    /** More often than this nobody wants to be asked the same. */
    static final int MOST_ASK_AGAIN = 5;

    /** Values of a slot that are shown as choices when the question names none; of more, none is shown. */
    static final int MOST_CHOICES_UNASKED = 12;

    /** @param label its words at this question; else those of the slot's value */
    public record Option(String value, Optional<Wording> label, Mark at) {}

    public Ask {
        choices = List.copyOf(choices);
        alsoFills = List.copyOf(alsoFills);
    }

    static Ask read(StepSource source) {
        Optional<StepSource> unsure = source.optionalBody("when-unsure");
        Ask step = new Ask(
                source.head(),
                source.need("ask"),
                source.text("again", "again"),
                source.text("half-sure", "half-sure"),
                source.needSlot("into"),
                source.placeOf("into"),
                source.options(),
                source.flag("free", true),
                source.slots("also-fills"),
                unsure.flatMap(u -> u.number("ask-again", 0, MOST_ASK_AGAIN)).orElse(USUALLY_ASK_AGAIN),
                unsure.flatMap(u -> u.target("then")),
                source.needNext());
        unsure.ifPresent(StepSource::close);
        return step;
    }

    @Override
    public void enter(Walk walk) {
        if (walk.answered(into)) {
            walk.trace().skipped(this, walk.value(into).orElse(""));
            walk.goOn(this);
        } else {
            walk.await(this, walk.words(head, text), shown(walk.flows(), walk.language()));
        }
    }

    /** The choices as a resident of that language sees them. */
    public List<Effect.Choice> shown(Flows flows, Language language) {
        List<Effect.Choice> shown = new ArrayList<>();
        for (Option option : choices) {
            String label = option.label()
                    .map(l -> l.in(language))
                    .orElseGet(() -> flows.label(into, option.value(), language));
            shown.add(new Effect.Choice(option.value(), label));
        }
        if (choices.isEmpty()) {
            flows.slot(into)
                    .flatMap(s -> s.domain(flows.lists()))
                    .filter(d -> d.size() <= MOST_CHOICES_UNASKED)
                    .ifPresent(d -> d.forEach(v -> shown.add(new Effect.Choice(v, flows.label(into, v, language)))));
        }
        return shown;
    }

    @Override
    public List<Target> sideways() {
        return then.stream().toList();
    }

    @Override
    public List<Wording> texts() {
        List<Wording> all = new ArrayList<>(List.of(text));
        again.ifPresent(all::add);
        halfSure.ifPresent(all::add);
        return all;
    }

    @Override
    public Set<String> fills() {
        Set<String> all = new LinkedHashSet<>(alsoFills);
        all.add(into);
        return all;
    }
}
