package fi.perhelinja.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MaterialTest {

    private static final List<Example> EXAMPLES = List.of(
            new Example("sleep", List.of("vauva", "ei", "nuku")), new Example("money", List.of("rahat", "loppu")));

    private final Notebook notebook = new Notebook();
    private final AtomicInteger made = new AtomicInteger();

    private List<Understood.Scored> learned(String origin) {
        Material material = new Material(Optional.of(origin), () -> {
            made.incrementAndGet();
            return EXAMPLES;
        });
        return Trainer.forTopics(notebook).train(material, 5).label(List.of("vauva"));
    }

    @Test
    void examplesAreNotMadeAgainWhereTheyWereLearnedBefore() {
        List<Understood.Scored> first = learned("a");
        assertThat(learned("a")).isEqualTo(first);
        assertThat(made).hasValue(1);
    }

    @Test
    void anotherOriginMakesThemAndLearnsNothingNewOfTheSame() {
        learned("a");
        int before = notebook.kept.size();
        learned("b");
        assertThat(made).hasValue(2);
        // Where the lesson is found by the other origin, and no second lesson.
        assertThat(notebook.kept).hasSize(before + 1);
    }

    @Test
    void lessonThatIsGoneIsLearnedAgain() {
        List<Understood.Scored> first = learned("a");
        notebook.kept.keySet().removeIf(key -> !key.equals("a"));
        assertThat(learned("a")).isEqualTo(first);
        assertThat(made).hasValue(2);
    }

    @Test
    void originIsAnotherForOtherPhrasesOrCodeAndForWhatElseIsLearned() {
        Map<String, String> debt = Map.of("fi/debt.txt", "velkaa");
        String origin = new Origin(debt, "code").of("topics");
        assertThat(origin)
                .isEqualTo(new Origin(debt, "code").of("topics"))
                .isNotEqualTo(new Origin(debt, "code").of("danger"))
                .isNotEqualTo(new Origin(debt, "other code").of("topics"))
                .isNotEqualTo(new Origin(Map.of("fi/debt.txt", "velat"), "code").of("topics"));
    }
}
