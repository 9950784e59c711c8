package fi.perhelinja.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
        Parts parts = LABELLER.parts(WORDS, CONCEPTS);
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
