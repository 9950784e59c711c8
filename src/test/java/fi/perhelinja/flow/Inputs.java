package fi.perhelinja.flow;

import fi.perhelinja.flow.Meaning.Sureness;
import fi.perhelinja.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Inputs at random, most of them such as fit where the conversation stands. */
final class Inputs {

    private Inputs() {}

    /** A choice of the open question, when there is one. */
    static Input press(Chat chat, int seed) {
        List<String> choices = chat.choices();
        return choices.isEmpty()
                ? new Input.Chose("none", "x")
                : new Input.Chose(chat.open(), choices.get(seed % choices.size()));
    }

    static Input random(Chat chat, int seed) {
        Random random = new Random(seed);
        return switch (random.nextInt(12)) {
            case 0 -> new Input.Said("öö", meaning(random));
            case 1 -> new Input.Said("yksi", Meaning.NOTHING);
            case 2 -> new Input.Wished(any(random, Pattern.values()));
            case 3 -> new Input.Switched(any(random, Language.values()));
            case 4 -> new Input.Silence();
            case 5 -> new Input.Filled("slot" + random.nextInt(4), random.nextBoolean() ? "x" : "y");
            case 6 -> changed(chat, random);
            case 7 -> new Input.Filled(any(random, new String[] {"topic", "municipality", "signal", "language"}), "fi");
            default -> press(chat, seed);
        };
    }

    private static Input changed(Chat chat, Random random) {
        List<Answer> answers = chat.state.answers();
        String step = answers.isEmpty()
                ? "small/s0"
                : answers.get(random.nextInt(answers.size())).step();
        String[] values = {"x", "y", "kerava", "no", "income_support"};
        return new Input.Changed(step, random.nextBoolean() ? Optional.empty() : Optional.of(any(random, values)));
    }

    private static Meaning meaning(Random random) {
        String[] signals = {"self_harm", "suicide_self", "violence_now"};
        return new Meaning(
                List.of("infant_coping", "debt", "parenting"),
                random.nextInt(6) == 0 ? List.of("debt", "parenting") : List.of(),
                any(random, Sureness.values()),
                random.nextInt(6) == 0 ? List.of(any(random, signals)) : List.of(),
                random.nextInt(6) == 0 ? List.of(any(random, signals)) : List.of(),
                random.nextBoolean() ? Map.of("slot" + random.nextInt(4), "x", "municipality", "kerava") : Map.of(),
                random.nextInt(6) == 0 ? Optional.of(any(random, Pattern.values())) : Optional.empty(),
                random.nextInt(6) == 0 ? Optional.of(any(random, Language.values())) : Optional.empty());
    }

    private static <T> T any(Random random, T[] all) {
        return all[random.nextInt(all.length)];
    }
}
