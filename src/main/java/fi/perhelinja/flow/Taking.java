package fi.perhelinja.flow;

import fi.perhelinja.flow.Input.Chose;
import fi.perhelinja.flow.Input.Filled;
import fi.perhelinja.text.Language;
import java.util.List;
import java.util.Optional;

/** Inputs that are not words. One that fits nothing leaves everything as it was. */
final class Taking {

    private Taking() {}

    static void chose(Walk walk, Chose chose) {
        Optional<Ask> open = Answering.open(walk).filter(a -> a.address().equals(chose.step()));
        if (open.isEmpty()) {
            Answering.change(walk, chose.step(), Optional.of(chose.value()));
        } else if (offered(walk, open.get(), chose.value())) {
            Answering.answer(walk, open.get(), chose.value());
            Answering.goOn(walk, open.get());
        }
    }

    private static boolean offered(Walk walk, Ask ask, String value) {
        return walk.question.map(State.Question::choices).orElse(List.of()).stream()
                        .anyMatch(c -> c.value().equals(value))
                || ask.shown(walk.flows(), walk.language()).stream()
                        .anyMatch(c -> c.value().equals(value));
    }

    static void filled(Walk walk, Filled filled) {
        String slot = filled.slot();
        Optional<String> value = Answering.accept(walk, slot, filled.value());
        if (value.isEmpty()) {
            return;
        }
        if (OwnSlots.ALL.containsKey(slot)) {
            own(walk, slot, value.get());
        } else if (walk.value(slot).isPresent()) {
            correct(walk, slot, value.get());
        } else {
            fill(walk, slot, value.get());
        }
    }

    private static void own(Walk walk, String slot, String value) {
        if (slot.equals(OwnSlots.LANGUAGE)) {
            Language.find(value).ifPresent(l -> switched(walk, l));
        } else if (slot.equals(OwnSlots.SIGNAL)) {
            Interruptions.danger(walk, List.of(value));
        }
    }

    private static void correct(Walk walk, String slot, String value) {
        Optional<Answer> old = walk.answers.stream()
                .filter(a -> a.slot().equals(slot) && !a.value().equals(value))
                .findFirst();
        old.ifPresent(a -> Answering.change(walk, a.step(), Optional.of(value)));
    }

    private static void fill(Walk walk, String slot, String value) {
        Optional<Ask> open = Answering.open(walk).filter(a -> a.into().equals(slot));
        if (open.isPresent()) {
            Answering.answer(walk, open.get(), value);
            Answering.goOn(walk, open.get());
        } else {
            Folding.told(walk, Answering.beside(walk, slot, value));
        }
    }

    static void switched(Walk walk, Language language) {
        if (!language.spoken()) {
            Interruptions.interpreter(walk, language);
        } else if (walk.language() != language) {
            Answering.speak(walk, language);
            Interruptions.askAgain(walk);
        }
    }

    /** After the end nobody is asked whether they are still there. */
    static void silence(Walk walk) {
        if (walk.question.isPresent()) {
            Interruptions.begin(walk, Pattern.SILENCE);
        }
    }
}
