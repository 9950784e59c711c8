package fi.perhelinja.flow;

import fi.perhelinja.flow.Input.Said;
import fi.perhelinja.flow.Meaning.Sureness;
import fi.perhelinja.text.Language;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the engine makes of free words: danger first, then language, then wishes, then the answer. */
final class Hearing {

    /** Topics offered when the first is not sure. */
    static final int TOPICS_OFFERED = 3;

    private Hearing() {}

    /** @param told whether what was understood is to be shown, so that it can be put right */
    private record Value(String value, boolean told) {}

    static void said(Walk walk, Said said) {
        Meaning meaning = said.meaning();
        if (!meaning.signals().isEmpty() || !meaning.maybe().isEmpty()) {
            toldBeside(walk, meaning);
        }
        if (danger(walk, meaning) || maybe(walk, meaning)) {
            return;
        }
        Language before = walk.language();
        meaning.language().ifPresent(l -> Answering.speak(walk, l));
        boolean spoke = before != walk.language();
        Optional<Language> unspoken = meaning.language().filter(l -> !l.spoken());
        if (unspoken.isPresent()) {
            Interruptions.interpreter(walk, unspoken.get());
        } else if (meaning.wish().isPresent()) {
            Interruptions.wish(walk, meaning.wish().get());
        } else {
            Answering.open(walk).ifPresentOrElse(ask -> answer(walk, ask, said, spoke), () -> afterEnd(walk, meaning));
        }
    }

    /**
     * What a message of danger tells of the one who writes: "oon 15 ja haluun kuolla" is answered as to a child. Not its
     * topic, which is asked once there is time for it.
     */
    private static void toldBeside(Walk walk, Meaning meaning) {
        meaning.slots().forEach((slot, value) -> {
            if (walk.value(slot).isEmpty()) {
                Answering.accept(walk, slot, value).ifPresent(v -> Answering.inPassing(walk, slot, v));
            }
        });
    }

    private static boolean danger(Walk walk, Meaning meaning) {
        if (meaning.signals().isEmpty()) {
            return false;
        }
        int now = walk.value(OwnSlots.SIGNAL).map(Interruptions::urgency).orElse(Integer.MAX_VALUE);
        boolean worse = meaning.signals().stream().anyMatch(s -> Interruptions.urgency(s) < now);
        if (!worse && Interruptions.inside(walk, Pattern.DANGER)) {
            Interruptions.heardMore(walk, meaning.signals());
            return false;
        }
        Interruptions.danger(walk, meaning.signals());
        return true;
    }

    private static boolean maybe(Walk walk, Meaning meaning) {
        if (meaning.maybe().isEmpty() || Interruptions.inDanger(walk)) {
            return false;
        }
        if (walk.flows().pattern(Pattern.DANGER_MAYBE).isEmpty()) {
            Interruptions.danger(walk, meaning.maybe());
        } else {
            Interruptions.mostUrgent(meaning.maybe()).ifPresent(s -> walk.slots.put(OwnSlots.SIGNAL, s));
            Interruptions.begin(walk, Pattern.DANGER_MAYBE);
        }
        return true;
    }

    private static void answer(Walk walk, Ask ask, Said said, boolean spoke) {
        Optional<Value> own = value(walk, ask, said);
        List<Answer> understood = new ArrayList<>();
        own.ifPresent(v -> {
            Answer answer = Answering.answer(walk, ask, v.value());
            if (v.told()) {
                understood.add(answer);
            }
        });
        for (String slot : ask.alsoFills()) {
            if (walk.value(slot).isEmpty() && !slot.equals(ask.into())) {
                meant(walk, slot, said.meaning()).ifPresent(v -> understood.add(Answering.inPassing(walk, slot, v)));
            }
        }
        if (!understood.isEmpty()) {
            walk.show(new Effect.Understood(understood));
        }
        // Other matters came up with the first, or while it was dealt with: they are kept, for content to come back to.
        OtherTopics.keep(walk, said.meaning().told().stream());
        if (own.isPresent()) {
            Answering.goOn(walk, ask);
        } else if (!understood.isEmpty() || spoke) {
            Interruptions.askAgain(walk);
        } else {
            Doubt.unsure(walk, ask, halfSure(walk, ask, said.meaning()));
        }
    }

    /** What the words say in answer to a question, whichever is open. */
    static Optional<String> read(Walk walk, Ask ask, Said said) {
        return value(walk, ask, said).map(Value::value);
    }

    private static Optional<Value> value(Walk walk, Ask ask, Said said) {
        Optional<Slot> slot = walk.flows().slot(ask.into());
        boolean topic = Answering.isTopic(walk, ask.into());
        return chosen(walk, ask, said.words())
                .or(() -> Ranges.among(ask.shown(walk.flows(), walk.language()), plain(said.words()))
                        .map(c -> new Value(c.value(), true)))
                .or(() -> meant(walk, ask.into(), said.meaning()).map(v -> new Value(v, true)))
                .or(() -> slot.filter(s -> s.domain(walk.flows().lists()).isEmpty() && !topic)
                        .flatMap(s -> Answering.accept(walk, s.name(), said.words()))
                        .map(v -> new Value(v, false)));
    }

    /** Typed out instead of pressed. */
    private static Optional<Value> chosen(Walk walk, Ask ask, String words) {
        String typed = plain(words);
        List<Effect.Choice> offered =
                new ArrayList<>(walk.question.map(State.Question::choices).orElse(List.of()));
        for (Language language : Language.SPOKEN) {
            offered.addAll(ask.shown(walk.flows(), language));
        }
        return offered.stream()
                .filter(c -> plain(c.label()).equals(typed) || plain(c.value()).equals(typed))
                .findFirst()
                .or(() -> YesNo.among(ask.shown(walk.flows(), walk.language()), typed))
                .map(c -> new Value(c.value(), false));
    }

    /** Without case, diacritics and punctuation: what a tired thumb leaves out. */
    static String plain(String words) {
        String apart = Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return apart.replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** What the message was understood to say of the slot. */
    private static Optional<String> meant(Walk walk, String slot, Meaning meaning) {
        if (Answering.isTopic(walk, slot) && meaning.sureness() == Sureness.SURE) {
            return meaning.topics().stream()
                    .findFirst()
                    .filter(t -> !t.equals("unclear"))
                    .flatMap(t -> Answering.accept(walk, slot, t));
        }
        boolean phone =
                walk.flows().slot(slot).filter(s -> s instanceof Slot.Phone).isPresent();
        return Optional.ofNullable(meaning.slots().get(slot))
                .or(() -> Optional.ofNullable(phone ? meaning.slots().get("phone") : null))
                .flatMap(v -> Answering.accept(walk, slot, v));
    }

    private static List<Effect.Choice> halfSure(Walk walk, Ask ask, Meaning meaning) {
        if (meaning.sureness() != Sureness.HALF_SURE || !Answering.isTopic(walk, ask.into())) {
            return List.of();
        }
        return meaning.topics().stream()
                .filter(t -> Answering.accept(walk, ask.into(), t).isPresent())
                .limit(TOPICS_OFFERED)
                .map(t -> new Effect.Choice(t, Answering.label(walk, ask, t)))
                .toList();
    }

    /** The flow has ended and the resident writes on: a new topic is taken up, with all that is known already. */
    private static void afterEnd(Walk walk, Meaning meaning) {
        Optional<Answer> old = Answering.topicAnswer(walk);
        Optional<String> topic = meaning.topics().stream()
                .findFirst()
                .filter(t -> meaning.sureness() == Sureness.SURE && !OtherTopics.NONE.contains(t))
                .filter(t -> old.filter(o -> !o.value().equals(t)).isPresent());
        if (topic.isEmpty() || !Answering.change(walk, old.orElseThrow().step(), topic)) {
            Interruptions.begin(walk, Pattern.NOT_UNDERSTOOD);
            return;
        }
        Answering.topicAnswer(walk).ifPresent(a -> walk.effects.add(0, new Effect.Understood(List.of(a))));
    }
}
