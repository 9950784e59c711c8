package fi.perhelinja.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
    void aSideIsALabelOfItsOwnThatTellsOnWhichSideOfItsBorderTheWordsLie() {
        Trainer.Side want = new Trainer.Side("want", Set.of("money"));
        Labeller labeller = Trainer.forTopics(Memory.NONE).train(Material.of(EXAMPLES), want, 5);
        int side = labeller.labels().indexOf("want");
        assertThat(labeller.labels()).containsExactly("money", "sleep", "want", "want evidence");
        assertThat(labeller.distances(List.of("rahat", "loppu"))[side])
                .isGreaterThan(0.1)
                .isGreaterThan(labeller.distances(List.of("vauva", "nuku"))[side] + 0.5);
    }

    /** What lies as near a border as a longer message has still been told with less. */
    @Test
    void evidenceGrowsWithTheWordsThatTell() {
        Trainer.Side want = new Trainer.Side("want", Set.of("money"));
        Labeller labeller = Trainer.forTopics(Memory.NONE).train(Material.of(EXAMPLES), want, 5);
        int evidence = labeller.labels().indexOf(want.evidence());
        List<String> words = List.of("rahat", "loppu");
        Parts parts = labeller.parts(new Seen(words, Concepts.NONE));
        double less = parts.distances(0, 1)[evidence] * parts.length();
        double more = parts.distances(0, 2)[evidence] * parts.length();
        assertThat(less).isPositive();
        assertThat(more).isGreaterThan(1.5 * less);
        assertThat(parts.length()).isEqualTo(labeller.length(labeller.features(words)), within(1e-9));
        assertThat(labeller.distances(List.of("vauva", "nuku"))[evidence]).isNegative();
        assertThat(labeller.distances(List.of("zzz"))[evidence]).isZero();
    }

    @Test
    void anotherSideIsLearnedAnew() {
        Notebook notebook = new Notebook();
        Trainer.forTopics(notebook).train(EXAMPLES, 5);
        Trainer.forTopics(notebook).train(Material.of(EXAMPLES), new Trainer.Side("want", Set.of("money")), 5);
        Trainer.forTopics(notebook).train(Material.of(EXAMPLES), new Trainer.Side("want", Set.of("sleep")), 5);
        assertThat(notebook.times).isEqualTo(3);
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
