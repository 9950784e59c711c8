package fi.perhelinja.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static Explanation explain(String message) {
        return Trained.UNDERSTANDING.explain(message, Optional.empty());
    }

    @Test
    void theFeaturesOfATopicAndItsSharesAreTold() {
        Explanation why = explain("velat ulosotossa ja rahat loppu");
        assertThat(why.topics().get(0).topic())
                .isEqualTo(why.read().topics().get(0).topic());
        assertThat(why.topics().get(0).features())
                .hasSize(8)
                .anyMatch(f -> f.feature().equals("concept debt") && f.weight() > 0);
        assertThat(why.text("velat ulosotossa ja rahat loppu"))
                .contains("sure from 0.50", "debt", "patterns of danger met: none");
    }

    @Test
    void thePatternThatWasMetIsTold() {
        String message = "mies lyö mua";
        Explanation why = explain(message);
        assertThat(why.patterns()).anySatisfy(p -> {
            assertThat(p.signal()).isEqualTo("violence_now");
            assertThat(message.substring(p.span().from(), p.span().to())).isEqualTo(message);
            assertThat(p.guard()).isEmpty();
        });
        assertThat(why.text(message)).contains("fi/danger/violence_now.txt", "violence_now, for sure");
    }

    @Test
    void theGuardThatClearedIsTold() {
        String message = "ex-mieheni löi minua kymmenen vuotta sitten";
        Explanation why = explain(message);
        assertThat(why.patterns()).anySatisfy(p -> assertThat(p.guard()).isPresent());
        assertThat(why.text(message)).contains("cleared by the guard");
    }

    @Test
    void theNearestDangerOfTheExplanationIsTheOneThatIsRead() {
        Explanation why = explain("en tiedä jaksanko enää tätä elämää, ajattelen joka ilta ettei minua olisi");
        double nearest =
                why.margins().values().stream().mapToDouble(m -> m).max().orElseThrow();
        assertThat(why.read().signals()).isNotEmpty();
        assertThat(why.read().signals())
                .filteredOn(s -> s.by().equals("classifier"))
                .allSatisfy(s -> assertThat(s.score()).isCloseTo(DangerClassifier.score(nearest), within(1e-9)));
        assertThat(why.danger()).isNotEmpty();
    }

    @Test
    void unclearMessagesAreSuggestedUnderTheNearestTopicAndKnownOnesAreNot() {
        Map<String, String> phrases = Trained.phrases();
        String known = Phrases.lines(phrases.get("fi/debt.txt")).get(0);
        Map<String, List<Suggestions.Suggestion>> suggested = Suggestions.of(
                Trained.UNDERSTANDING,
                phrases,
                List.of(
                        known,
                        "",
                        "ne kirjeet kasaantuu eteisen pöydälle",
                        "ne kirjeet kasaantuu eteisen pöydälle!",
                        "velat ulosotossa"));
        List<String> texts = suggested.values().stream()
                .flatMap(List::stream)
                .map(Suggestions.Suggestion::text)
                .toList();
        assertThat(texts).containsExactly("ne kirjeet kasaantuu eteisen pöydälle");
    }
}
