package fi.perhelinja.flow;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds at every wait. */
class PatternTest {

    private static Chat chat() {
        return Chat.begin(House.flows(), "family-line", House.open());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "person         | hand-over family-guidance {}; ask family-line/age",
                "start-over     | say repair/start-over; say family-line/welcome; ask family-line/mind",
                "back           | ask family-line/mind",
                "language       | ask repair/language",
                "interpreter    | say repair/interpreter; ask family-line/age",
                "easy-language  | spoke fi-simple; ask family-line/age",
                "explain        | say repair/explain; ask family-line/age",
                "hours          | say repair/hours; aside hours infant_coping; ask family-line/age",
                "contacts       | say repair/contacts; aside contacts infant_coping; ask family-line/age",
                "not-understood | say repair/not-understood; ask family-line/age",
                "leave          | say repair/leave; ask family-line/age",
                "silence        | say repair/silence; ask family-line/age",
                "identity-code  | ask family-line/age",
                "danger-maybe   | ask danger/gently",
                "danger         | danger []; say danger/support; ask danger/safe",
            })
    void everyPatternIsAnsweredWhereTheFlowWaits(String pattern, String seen) {
        Chat chat = chat().press("infant_coping");
        assertThat(chat.wish(Pattern.of(pattern)).seen()).containsExactly(seen.split("; "));
        Chat inSubFlow = chat().press("income_support");
        assertThat(inSubFlow.say(Chat.wished(Pattern.of(pattern))).effects).isNotEmpty();
    }

    @Test
    void aStepExplainsItselfBest() {
        Chat chat = chat().wish(Pattern.EXPLAIN);
        assertThat(chat.seen()).containsExactly("say family-line/mind", "ask family-line/mind");
    }

    @Test
    void theLanguageIsAskedForAndTheQuestionAskedAgainInIt() {
        Chat chat = chat().press("infant_coping").wish(Pattern.LANGUAGE).press("sv");
        assertThat(chat.seen()).containsExactly("spoke sv", "ask family-line/age");
        assertThat(chat.text()).isEqualTo("Hur gammalt är barnet?");
        assertThat(chat.wish(Pattern.LANGUAGE).open()).as("asked every time").isEqualTo("repair/language");
    }

    @Test
    void aMessageInAnotherLanguageIsAnsweredInIt() {
        Chat chat = chat().say(Chat.in(Language.SV));
        assertThat(chat.seen()).containsExactly("spoke sv", "ask family-line/mind");
        assertThat(chat.state.question().orElseThrow().choices().get(0).label()).isEqualTo("Babyvardag");
        assertThat(chat.say(Chat.in(Language.RU)).seen())
                .containsExactly("say repair/interpreter", "ask family-line/mind");
        assertThat(chat.state.slots()).as("for its card").containsEntry("heard-language", "ru");
    }

    @Test
    void switchingTheLanguageByButtonAsksTheOpenQuestionInIt() {
        Chat chat = chat().press("infant_coping").take(new Input.Switched(Language.SV));
        assertThat(chat.state.question().orElseThrow().choices().get(0).label()).isEqualTo("Under 1 år");
        assertThat(chat.state.slots()).containsEntry("topic", "infant_coping");
    }

    @Test
    void dangerComesBeforeEverything() {
        Chat chat = chat().say(Chat.danger("self_harm", "violence_now"));
        assertThat(chat.seen())
                .containsExactly("danger [violence_now, self_harm]", "say danger/emergency", "ended danger");
        assertThat(chat.state.slots()).containsEntry("signal", "violence_now");
    }

    @Test
    void dangerGoesBackToTheQuestionThatWasOpen() {
        Chat chat =
                chat().press("infant_coping").say(Chat.danger("suicide_self")).press("yes");
        assertThat(chat.seen()).containsExactly("ask family-line/age");
    }

    @Test
    void theSameDangerAgainIsAnOrdinaryAnswerAndAWorseOneBeginsAnew() {
        Chat chat = chat().say(Chat.danger("suicide_self")).say(Chat.danger("suicide_self"));
        assertThat(chat.seen()).containsExactly("say repair/not-understood", "ask danger/safe");
        assertThat(chat.say(Chat.danger("medical_emergency")).seen())
                .containsExactly("danger [medical_emergency]", "say danger/emergency", "ended danger");
    }

    @Test
    void dangerIsAnsweredInsidePatternsAndSubFlowsAndAfterTheEnd() {
        assertThat(chat().wish(Pattern.LANGUAGE)
                        .say(Chat.danger("suicide_self"))
                        .open())
                .isEqualTo("danger/safe");
        assertThat(chat().press("income_support")
                        .say(Chat.danger("suicide_self"))
                        .open())
                .isEqualTo("danger/safe");
        Chat ended = chat().press("income_support", "kerava", "yes").say(Chat.danger("suicide_self"));
        assertThat(ended.open()).isEqualTo("danger/safe");
        assertThat(ended.press("yes").state.ended()).contains(Outcome.SERVICE);
        assertThat(ended.state.question()).isEmpty();
    }

    @Test
    void whatMayBeDangerIsAskedAboutGently() {
        Chat chat = chat().say(Chat.maybe("suicide_self"));
        assertThat(chat.seen()).containsExactly("ask danger/gently");
        assertThat(chat.press("no").seen()).containsExactly("ask family-line/mind");
        assertThat(chat.state.slots()).doesNotContainKey("signal");
        assertThat(chat.say(Chat.maybe("suicide_self")).open())
                .as("asked every time")
                .isEqualTo("danger/gently");
        assertThat(chat.press("yes").seen())
                .containsExactly("danger [suicide_self]", "say danger/support", "ask danger/safe");
        assertThat(chat.state.heard()).containsExactly("suicide_self");
    }

    @Test
    void anAnswerWithinDangerCanBeChangedWhenItIsOver() {
        Chat chat = chat().say(Chat.danger("suicide_self")).press("yes");
        assertThat(chat.change("danger/safe", "no").seen()).containsExactly("say danger/emergency", "ended danger");
    }

    @Test
    void aChangedAnswerLeavesTheInterruptionOpen() {
        Chat chat = chat().press("infant_coping").say(Chat.danger("suicide_self"));
        assertThat(chat.change("family-line/mind", "separation_custody").seen()).containsExactly("ask danger/safe");
        assertThat(chat.press("yes").seen()).containsExactly("ask family-line/separation");
    }

    @Test
    void startingOverForgetsEverything() {
        Chat fresh = chat();
        Chat chat = chat().press("infant_coping", "under-1")
                .say(Chat.danger("suicide_self"))
                .wish(Pattern.START_OVER);
        assertThat(chat.state).isEqualTo(fresh.state);
    }

    @Test
    void interruptionsAboveEachOtherAreLimited() {
        Chat chat = chat();
        for (int i = 0; i < 50; i++) {
            chat.wish(Pattern.LANGUAGE).say(Chat.danger("suicide_self")).say(Chat.maybe("self_harm"));
            assertThat(chat.state.layers().size()).isLessThanOrEqualTo(Interruptions.MOST_LAYERS + 2);
        }
    }
}
