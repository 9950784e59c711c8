package fi.perhelinja.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LessonTest {

    private static final List<Example> EXAMPLES = List.of(
            new Example("sleep", List.of("vauva", "ei", "nuku")),
            new Example("sleep", List.of("valvotaan", "vauvan", "kanssa")),
            new Example("money", List.of("rahat", "loppu")),
            new Example("money", List.of("ei", "rahaa", "ruokaan")));

    @Test
    void whatIsRecalledJudgesLikeWhatWasLearned() {
        Notebook notebook = new Notebook();
        List<String> words = List.of("vauva", "valvottaa");
        List<Understood.Scored> learned =
                Trainer.forTopics(notebook).train(EXAMPLES, 5).label(words);
        List<Understood.Scored> recalled =
                Trainer.forTopics(notebook).train(EXAMPLES, 5).label(words);
        assertThat(recalled).isEqualTo(learned);
        assertThat(learned.get(0).topic()).isEqualTo("sleep");
        assertThat(notebook.times).isEqualTo(1);
    }

    @Test
    void otherPhrasesAreLearnedAnew() {
        Notebook notebook = new Notebook();
        Trainer.forTopics(notebook).train(EXAMPLES, 5);
        Trainer.forTopics(notebook).train(EXAMPLES.subList(0, 3), 5);
        assertThat(notebook.times).isEqualTo(2);
    }

    @Test
    void theSamePhrasesGiveTheSameBytes() {
        Notebook one = new Notebook();
        Notebook other = new Notebook();
        Trainer.forTopics(one).train(EXAMPLES, 5);
        Trainer.forTopics(other).train(EXAMPLES, 5);
        one.kept.forEach((key, bytes) -> assertThat(other.kept.get(key)).isEqualTo(bytes));
    }

    @Test
    void bytesThatWereCutShortAreNoLesson() {
        Notebook notebook = new Notebook();
        Trainer.forTopics(notebook).train(EXAMPLES, 5);
        byte[] whole = notebook.kept.values().iterator().next();
        assertThat(Lesson.read(whole)).isPresent();
        for (int length = 0; length < whole.length; length += 7) {
            assertThat(Lesson.read(Arrays.copyOf(whole, length))).isEmpty();
        }
    }
}
