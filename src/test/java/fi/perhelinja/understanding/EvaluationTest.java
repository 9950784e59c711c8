package fi.perhelinja.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final double EXACT = 1e-9;

    /** What a message says is what is told of it: {@code label=score label=score}. */
    private static Reader.Told told(String text, int told) {
        return new Reader.Told(
                Arrays.stream(text.split(" "))
                        .map(w -> w.split("="))
                        .map(w -> new Understood.Scored(w[0], Double.parseDouble(w[1])))
                        .toList(),
                told,
                true);
    }

    private static Evaluation topics(String... lines) {
        return Evaluation.of(Labelled.read(List.of(lines)), text -> told(text, 1));
    }

    private static Evaluation signals(String... lines) {
        return Evaluation.of(Labelled.read(List.of(lines)), text -> told(text, text.split(" ").length));
    }

    @Test
    void twoColumnsAndThreeAreReadAndLabelsThatAreJoined() {
        List<Labelled> read = Labelled.read(List.of("# head", "debt\tvelat", "a+b\tplain\tteksti", "", "no tab"));
        assertThat(read)
                .containsExactly(
                        new Labelled(List.of("debt"), Optional.empty(), "velat"),
                        new Labelled(List.of("a", "b"), Optional.of("plain"), "teksti"));
    }

    @Test
    void aLabelOfOthersMayHoldBlanksAndPluses() {
        assertThat(Labelled.readForeign(List.of("Make Update\thow do I")).get(0).labels())
                .containsExactly("Make Update");
    }

    @Test
    void firstAndAmongThreeAreCounted() {
        Evaluation of = topics("a\ta=0.9 b=0.1", "a\tb=0.5 c=0.3 a=0.2", "a\tb=0.4 c=0.3 d=0.2 a=0.1");
        assertThat(of.first()).isEqualTo(new Recall(1, 3));
        assertThat(of.amongThree()).isEqualTo(new Recall(2, 3));
        assertThat(of.perLabel()).isEqualTo(Map.of("a", new Recall(1, 3)));
        assertThat(of.confusions()).containsExactly(new Evaluation.Confusion("a", "b", 2));
    }

    @Test
    void eachOfJoinedLabelsIsLookedFor() {
        Evaluation of = signals("x+y\tplain\tx=0.97 y=0.5", "x+y\tplain\tx=0.97");
        assertThat(of.first()).isEqualTo(new Recall(2, 2));
        assertThat(of.perLabel()).isEqualTo(Map.of("x", new Recall(2, 2), "y", new Recall(1, 2)));
    }

    @Test
    void kindsAreToldApart() {
        Evaluation of = signals(
                "x\tplain\tx=0.97",
                "x\tindirect\tx=0.6",
                "x\tindirect\tnone=1",
                "none\thard\tx=0.97",
                "none\thard\tnone=1");
        assertThat(of.kinds().get("plain").sure()).isEqualTo(new Recall(1, 1));
        assertThat(of.kinds().get("indirect").told()).isEqualTo(new Recall(1, 2));
        assertThat(of.kinds().get("indirect").sure()).isEqualTo(new Recall(0, 2));
        assertThat(of.kinds().get("hard").told()).isEqualTo(new Recall(1, 2));
        assertThat(of.kinds().get("hard").right()).isEqualTo(new Recall(1, 2));
    }

    @Test
    void calibrationHoldsWhatIsSaidAgainstWhatIsTrue() {
        Calibration calibration = topics("a\ta=0.95", "a\tb=0.95", "a\ta=0.25", "b\ta=0.25")
                .calibration()
                .orElseThrow();
        assertThat(calibration.bins()).extracting(b -> b.right().share()).containsExactly(0.5, 0.5);
        assertThat(calibration.error()).isEqualTo(0.5 * 0.25 + 0.5 * 0.45, within(EXACT));
        assertThat(calibration.thresholds())
                .filteredOn(t -> t.from() == Understanding.SURE)
                .containsExactly(new Calibration.Threshold(Understanding.SURE, new Recall(2, 4), new Recall(1, 2)));
    }

    /** 0.8 of 10 by Wilson: 0.490 to 0.943 (Brown, Cai and DasGupta 2001). */
    @Test
    void intervalsAreWilsons() {
        Recall recall = new Recall(8, 10);
        assertThat(recall.low()).isEqualTo(0.4902, within(1e-3));
        assertThat(recall.high()).isEqualTo(0.9433, within(1e-3));
        assertThat(new Recall(0, 0).low()).isZero();
        assertThat(new Recall(0, 0).high()).isEqualTo(1);
    }

    @Test
    void typosAreAlwaysTheSameAndAsManyAsTold() {
        String text = "vauva valvottaa joka yö ja olen aivan lopussa enkä jaksa enää";
        String mistyped = Typos.in(text);
        assertThat(mistyped).isEqualTo(Typos.in(text)).isNotEqualTo(text);
        assertThat(Math.abs(mistyped.length() - text.length())).isLessThanOrEqualTo(text.length() / 15 + 1);
        assertThat(Typos.in("")).isEmpty();
        assertThat(Typos.in("123")).isEqualTo("123");
    }

    @Test
    void aShortMessageIsSeldomMistyped() {
        int all = 300;
        long changed = IntStream.range(0, all)
                .mapToObj(i -> "huoli" + i)
                .filter(word -> !Typos.in(word).equals(word))
                .count();
        assertThat((double) changed / all).isBetween(0.3, 0.7);
    }

    @Test
    void theTextTellsAllOfIt() {
        Evaluation of = signals("x\tplain\tx=0.97", "none\thard\tx=0.6", "y\tplain\tnone=1");
        assertThat(EvaluationText.of(of, 20))
                .contains("messages     3", "first", "among three", "p99", "plain", "hard", "recall", "calibration")
                .contains("expected error", "0.50 sure", "0.12 half sure", "y → none");
        assertThat(EvaluationText.loss(of, of)).contains("one typo in 15", "loss         0.0 points first");
    }
}
