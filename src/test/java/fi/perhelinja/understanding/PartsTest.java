package fi.perhelinja.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartsTest {

    private static final double EXACT = 1e-9;

    private static final Concepts CONCEPTS = Concepts.read(
                    "concepts.txt", "alcohol = viina* *juoppo\nchild = vauva* lapsi\nnight = yo*\n")
            .value();

    private static final List<String> WORDS = List.of(
            "vauvan", "isa", "juo", "viinaa", "joka", "yo", "ja", "vauva", "itkee", "joka", "yo", "3", "tuntia",
            "vauvan", "yo");

    private static List<String> marked(List<String> words) {
        return CONCEPTS.mark(words);
    }

    private static final Labeller LABELLER = Trainer.forTopics(Memory.NONE)
            .train(
                    List.of(
                            new Example("sleep", marked(List.of("vauva", "itkee", "joka", "yo"))),
                            new Example("sleep", marked(List.of("vauvan", "kanssa", "valvotaan"))),
                            new Example("drink", marked(List.of("isa", "juo", "viinaa"))),
                            new Example("money", marked(List.of("rahat", "loppu", "joka", "kuussa")))),
                    5);

    @Test
    void aPartIsJudgedAsIfItWereAMessageOfItsOwn() {
        Parts parts = LABELLER.parts(new Seen(WORDS, CONCEPTS));
        for (int from = 0; from < WORDS.size(); from++) {
            for (int to = from + 1; to <= WORDS.size(); to++) {
                double[] alone = LABELLER.distances(marked(WORDS.subList(from, to)));
                double[] part = parts.distances(from, to);
                for (int label = 0; label < alone.length; label++) {
                    assertThat(part[label]).as(from + "-" + to).isEqualTo(alone[label], within(EXACT));
                }
            }
        }
    }

    @Test
    void openNlpsCategorizerTellsTheSame() {
        double[] odds = LABELLER.categorize(WORDS);
        for (Understood.Scored told : LABELLER.label(WORDS)) {
            assertThat(told.score()).isEqualTo(odds[LABELLER.labels().indexOf(told.topic())], within(EXACT));
        }
    }

    @Test
    void featuresThatAlwaysStandTogetherShareARow() {
        List<Example> examples = List.of(
                new Example("sleep", List.of("vauva", "itkee")),
                new Example("sleep", List.of("vauva")),
                new Example("money", List.of("euro")));
        Numbered rows = Numbered.of(examples, 1);
        // What only the first has, what both with vauva have, what only the last has.
        assertThat(rows.rows()).isEqualTo(3);
        double[] shares = new double[rows.rows()];
        for (int feature = 0; feature < rows.features(); feature++) {
            shares[rows.row(feature)] += rows.share(feature) * rows.share(feature);
        }
        assertThat(shares).containsExactly(new double[] {1, 1, 1}, within(EXACT));
        double length = 0;
        for (int at = rows.begin(0); at < rows.begin(1); at++) {
            length += rows.valueAt(at) * rows.valueAt(at);
        }
        assertThat(length).isEqualTo(1, within(1e-6));
    }

    @Test
    void whatStandsInFewerExamplesIsNotLookedAt() {
        List<Example> examples = List.of(
                new Example("sleep", List.of("vauva")),
                new Example("sleep", List.of("vauva", "itkee")),
                new Example("money", List.of("euro")));
        Numbered all = Numbered.of(examples, 1);
        Numbered common = Numbered.of(examples, 2);
        assertThat(common.features()).isPositive().isLessThan(all.features());
        // All that both messages with the baby have stands together; of the one about money nothing is left.
        assertThat(common.rows()).isEqualTo(1);
        assertThat(IntStream.rangeClosed(0, examples.size()).map(common::begin)).containsExactly(0, 1, 2, 2);
    }

    @Test
    void featuresAsHashesAreThoseAsStrings() {
        List<String> words = marked(WORDS);
        Set<Long> hashes = new TreeSet<>();
        MessageFeatures.each(words, (hash, weight) -> hashes.add(hash));
        assertThat(hashes)
                .isEqualTo(new MessageFeatures()
                        .extractFeatures(words.toArray(String[]::new), Map.of()).stream()
                                .map(FeatureHash::of)
                                .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(hashes.size()).isGreaterThan(100);
    }

    @Test
    void hashesAreNumberedInTheOrderInWhichTheyAreMet() {
        HashNumbers numbers = new HashNumbers();
        int many = 10_000;
        for (int i = 0; i < many; i++) {
            assertThat(numbers.number(FeatureHash.of("w" + i))).isEqualTo(i);
        }
        for (int i = 0; i < many; i++) {
            assertThat(numbers.number(FeatureHash.of("w" + i))).isEqualTo(i);
            assertThat(numbers.hash(i)).isEqualTo(FeatureHash.of("w" + i));
        }
        assertThat(numbers.size()).isEqualTo(many);
    }

    @Test
    void stemsAreFoundFromEitherSide() {
        Stems<String> beginnings = Stems.beginnings();
        beginnings.add("vii", "vii*");
        beginnings.add("viina", "viina*");
        Stems<String> endings = Stems.endings();
        endings.add("juoppo", "*juoppo");
        Set<String> found = new TreeSet<>();
        beginnings.find("viinajuoppo", found::add);
        endings.find("viinajuoppo", found::add);
        beginnings.find("vi", found::add);
        assertThat(found).containsExactly("*juoppo", "vii*", "viina*");
    }
}
