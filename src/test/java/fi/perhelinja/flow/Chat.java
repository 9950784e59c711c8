package fi.perhelinja.flow;

import fi.perhelinja.flow.Meaning.Sureness;
import fi.perhelinja.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A conversation with the engine, for tests: what happened is told in short words. */
final class Chat {

    final Flows flows;
    final World world;
    State state;
    List<Effect> effects;

    private Chat(Flows flows, World world, Turn turn) {
        this.flows = flows;
        this.world = world;
        this.state = turn.state();
        this.effects = turn.effects();
    }

    static Chat begin(Flows flows, String flow, World world) {
        return begin(flows, flow, Channel.CHAT, Language.FI, world);
    }

    static Chat begin(Flows flows, String flow, Channel channel, Language language, World world) {
        return new Chat(flows, world, Engine.begin(flows, flow, channel, language, world));
    }

    Chat take(Input input) {
        Turn turn = Engine.take(flows, state, input, world);
        state = turn.state();
        effects = turn.effects();
        return this;
    }

    /** Presses a choice of the open question. */
    Chat press(String... values) {
        for (String value : values) {
            take(new Input.Chose(open(), value));
        }
        return this;
    }

    Chat say(String words) {
        return take(new Input.Said(words, Meaning.NOTHING));
    }

    Chat say(Meaning meaning) {
        return take(new Input.Said("…", meaning));
    }

    Chat wish(Pattern pattern) {
        return take(new Input.Wished(pattern));
    }

    Chat change(String step, String value) {
        return take(new Input.Changed(step, Optional.of(value)));
    }

    Chat takeBack(String step) {
        return take(new Input.Changed(step, Optional.empty()));
    }

    Chat fill(String slot, String value) {
        return take(new Input.Filled(slot, value));
    }

    String open() {
        return state.question().map(State.Question::step).orElse("-");
    }

    /** {@code say flow/step}, {@code ask flow/step}, {@code offer clinic}, … in the order of the effects. */
    List<String> seen() {
        return effects.stream().map(Chat::word).toList();
    }

    private static String word(Effect effect) {
        if (effect instanceof Effect.Say e) {
            return "say " + e.step();
        } else if (effect instanceof Effect.Ask e) {
            return "ask " + e.step();
        } else if (effect instanceof Effect.Understood e) {
            return "understood " + e.answers().stream().map(Answer::value).toList();
        } else if (effect instanceof Effect.Offer e) {
            return "offer " + String.join(",", e.services());
        } else if (effect instanceof Effect.HandOver e) {
            return "hand-over " + e.queue() + " " + e.summary();
        } else if (effect instanceof Effect.CallBack e) {
            return "call-back " + e.queue() + " " + e.details();
        } else if (effect instanceof Effect.Danger e) {
            return "danger " + e.signals();
        } else if (effect instanceof Effect.Aside e) {
            return "aside " + e.pattern().tag() + " " + e.topic().orElse("-");
        } else if (effect instanceof Effect.Dropped e) {
            return "dropped " + e.answers().stream().map(Answer::slot).toList();
        } else if (effect instanceof Effect.Spoke e) {
            return "spoke " + e.language().tag();
        } else if (effect instanceof Effect.Ended e) {
            return "ended " + e.outcome().tag();
        }
        return effect.toString();
    }

    /** The text of the last words or question. */
    String text() {
        List<String> texts = new ArrayList<>();
        for (Effect effect : effects) {
            if (effect instanceof Effect.Say e) {
                texts.add(e.text());
            } else if (effect instanceof Effect.Ask e) {
                texts.add(e.text());
            } else if (effect instanceof Effect.Offer e) {
                texts.add(e.text());
            }
        }
        return texts.get(texts.size() - 1);
    }

    List<String> choices() {
        return state.question().stream()
                .flatMap(q -> q.choices().stream())
                .map(Effect.Choice::value)
                .toList();
    }

    static Meaning topic(Sureness sureness, String... topics) {
        return new Meaning(
                Arrays.asList(topics),
                List.of(),
                sureness,
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** A message of several matters: what all of it may be about, and those that parts of it tell for sure. */
    static Meaning several(Sureness sureness, List<String> topics, List<String> told) {
        return new Meaning(topics, told, sureness, List.of(), List.of(), Map.of(), Optional.empty(), Optional.empty());
    }

    static Meaning sure(String topic, Map<String, String> slots) {
        return new Meaning(
                List.of(topic),
                List.of(),
                Sureness.SURE,
                List.of(),
                List.of(),
                slots,
                Optional.empty(),
                Optional.empty());
    }

    static Meaning passing(Map<String, String> slots) {
        return new Meaning(
                List.of(), List.of(), Sureness.UNSURE, List.of(), List.of(), slots, Optional.empty(), Optional.empty());
    }

    static Meaning danger(String... signals) {
        return new Meaning(
                List.of(),
                List.of(),
                Sureness.UNSURE,
                Arrays.asList(signals),
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    static Meaning maybe(String... signals) {
        return new Meaning(
                List.of(),
                List.of(),
                Sureness.UNSURE,
                List.of(),
                Arrays.asList(signals),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    static Meaning wished(Pattern pattern) {
        return new Meaning(
                List.of(),
                List.of(),
                Sureness.UNSURE,
                List.of(),
                List.of(),
                Map.of(),
                Optional.of(pattern),
                Optional.empty());
    }

    static Meaning in(Language language) {
        return new Meaning(
                List.of(),
                List.of(),
                Sureness.UNSURE,
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.of(language));
    }
}
