package fi.perhelinja.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackedModelTest {

    private static final double EXACT = 1e-6;

    private static PackedModel model() {
        Lesson.Writer writer = new Lesson.Writer(List.of("sleep", "money"), 2);
        writer.feature(FeatureHash.of("wvauva"), 3f);
        writer.speaks(0, 2f);
        writer.feature(FeatureHash.of("wraha"), 4f);
        writer.speaks(0, -1f);
        writer.speaks(1, 1f);
        return new PackedModel(writer.lesson(), 1);
    }

    @Test
    void weightsCountAsMuchAsTheirFeatureIsRareAndLengthIsDividedOut() {
        double[] distances = model().distances(new String[] {"wvauva", "wraha"});
        // sleep 2*3 - 1*4 = 2, money 1*4 = 4, length 5
        assertThat(distances[0]).isEqualTo(0.4, within(EXACT));
        assertThat(distances[1]).isEqualTo(0.8, within(EXACT));
    }

    @Test
    void aFeatureThatIsNotKnownChangesNothing() {
        assertThat(model().distances(new String[] {"wraha", "wtuntematon"}))
                .isEqualTo(model().distances(new String[] {"wraha"}));
        assertThat(model().speaks("wtuntematon")).containsOnly(0);
    }

    @Test
    void whenNothingIsKnownEveryLabelIsAsLikely() {
        assertThat(model().eval(new String[] {})).containsExactly(0.5, 0.5);
        assertThat(model().eval(new String[] {"wtuntematon"})).containsExactly(0.5, 0.5);
    }

    @Test
    void probabilitiesAddUpToOne() {
        double[] odds = model().eval(new String[] {"wvauva"});
        assertThat(odds[0] + odds[1]).isEqualTo(1, within(EXACT));
        assertThat(odds[0]).isGreaterThan(odds[1]);
    }

    @Test
    void pairsOfWordsAndPiecesHaveHashesOfTheirOwn() {
        Set<Long> hashes = new HashSet<>();
        List<String> features = List.of("wa", "aw", "pa b", "pab", "_a", "a_", "", "§debt", "§debt+child", "w\u0430");
        features.forEach(f -> hashes.add(FeatureHash.of(f)));
        assertThat(hashes).hasSize(features.size()).doesNotContain(0L);
    }
}
