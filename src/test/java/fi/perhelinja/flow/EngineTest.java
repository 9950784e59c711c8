package fi.perhelinja.flow;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.flow.Meaning.Sureness;
import fi.perhelinja.text.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The road itself: questions, answers, doubt, and answers that change. */
class EngineTest {

    private static Chat chat() {
        return Chat.begin(House.flows(), "family-line", House.open());
    }

    @Test
    void beginsAndWaitsAtTheFirstQuestion() {
        Chat chat = chat();
        assertThat(chat.seen()).containsExactly("say family-line/welcome", "ask family-line/mind");
        assertThat(chat.choices()).containsExactly("infant_coping", "separation_custody", "income_support");
        assertThat(chat.state.revision()).isEqualTo(chat.flows.revision());
    }

    @Test
    void walksToAService() {
        Chat chat = chat().press("infant_coping", "under-1", "kerava");
        assertThat(chat.seen()).containsExactly("offer clinic", "ask family-line/helped");
        assertThat(chat.press("yes").seen()).containsExactly("ended service");
        assertThat(chat.state.ended()).contains(Outcome.SERVICE);
        assertThat(chat.state.question()).isEmpty();
    }

    @Test
    void whatIsToldInPassingIsNotAskedAndIsShown() {
        Chat chat = chat().say(Chat.sure("infant_coping", Map.of("child-age", "under-1", "municipality", "kerava")));
        assertThat(chat.seen())
                .containsExactly(
                        "understood [infant_coping, under-1, kerava]", "offer clinic", "ask family-line/helped");
        assertThat(chat.state.answers())
                .extracting(Answer::step, Answer::inPassing)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("family-line/mind", false),
                        org.assertj.core.groups.Tuple.tuple("family-line/age", true),
                        org.assertj.core.groups.Tuple.tuple("municipality/ask", true));
    }

    @Test
    void whatTheStepDoesNotTakeInPassingIsAskedLater() {
        Chat chat = chat().press("separation_custody")
                .say(Chat.passing(Map.of("other-parent", "agrees", "municipality", "vantaa")));
        assertThat(chat.seen()).containsExactly("understood [agrees]", "ask municipality/ask");
    }

    @Test
    void partOfAnAnswerCostsNoRetry() {
        Chat chat = chat().say(Chat.passing(Map.of("municipality", "kerava")));
        assertThat(chat.seen()).containsExactly("understood [kerava]", "ask family-line/mind");
        assertThat(chat.state.layers().get(0).asked()).isZero();
    }

    @Test
    void halfSureOffersTheThreeBest() {
        Chat chat = chat().say(Chat.topic(Sureness.HALF_SURE, "debt", "parenting", "income_support", "infant_coping"));
        assertThat(chat.choices()).containsExactly("debt", "parenting", "income_support");
        assertThat(chat.text()).isEqualTo("Tarkoitatko jotain näistä?");
        assertThat(chat.press("debt").seen()).containsExactly("ask municipality/ask");
    }

    @Test
    void asksAgainInOtherWordsThenGoesOnToAPerson() {
        Chat chat = chat().say("öö");
        assertThat(chat.text()).isEqualTo("Kerro toisin sanoin, tai valitse aihe.");
        assertThat(chat.say("äh").seen()).containsExactly("ask family-line/mind");
        assertThat(chat.say("no").seen()).containsExactly("hand-over family-guidance {}", "ask family-line/words");
    }

    @Test
    void patternsUseNoneOfTheRetries() {
        Chat chat = chat().say("öö");
        for (int i = 0; i < 5; i++) {
            chat.wish(Pattern.EXPLAIN).wish(Pattern.HOURS).take(new Input.Silence());
        }
        assertThat(chat.say("äh").seen()).containsExactly("ask family-line/mind");
        assertThat(chat.say("no").seen()).contains("ask family-line/words");
    }

    @Test
    void withoutAWayOutDoubtLeadsToThePatternOfAPersonAndBack() {
        Chat chat = chat().press("separation_custody").say("öö");
        assertThat(chat.seen()).containsExactly("say repair/not-understood", "ask family-line/separation");
        assertThat(chat.say("öö").say("öö").seen())
                .containsExactly("hand-over family-guidance {}", "ask family-line/separation");
    }

    @Test
    void aCallHandlerFillsAnySlotAtAnyTime() {
        Chat chat = chat().fill("municipality", "kerava");
        assertThat(chat.seen()).isEmpty();
        assertThat(chat.open()).isEqualTo("family-line/mind");
        assertThat(chat.fill("topic", "infant_coping").seen()).containsExactly("ask family-line/age");
        assertThat(chat.fill("child-age", "under-1").seen()).containsExactly("offer clinic", "ask family-line/helped");
    }

    @Test
    void fillingOtherwiseCorrectsTheAnswer() {
        Chat chat = chat().press("infant_coping").fill("topic", "separation_custody");
        assertThat(chat.seen()).containsExactly("ask family-line/separation");
        assertThat(chat.state.slots()).containsEntry("topic", "separation_custody");
    }

    @Test
    void whatFitsNothingChangesNothing() {
        Chat chat = chat();
        State before = chat.state;
        chat.take(new Input.Chose("family-line/mind", "nonsense"))
                .take(new Input.Chose("family-line/age", "under-1"))
                .change("family-line/age", "under-1")
                .fill("colour", "red")
                .fill("topic", "nonsense")
                .take(new Input.Switched(Language.FI));
        assertThat(chat.state).isEqualTo(before);
        assertThat(chat.effects).isEmpty();
    }

    @Test
    void aChangedAnswerDropsWhatNoLongerApplies() {
        Chat chat = chat().press("separation_custody", "agrees", "kerava").change("family-line/mind", "income_support");
        assertThat(chat.seen()).containsExactly("dropped [other-parent]", "ask family-line/helped");
        assertThat(chat.state.slots()).doesNotContainKey("other-parent").containsEntry("municipality", "kerava");
    }

    @Test
    void aChangedAnswerShowsOnlyWhatIsNew() {
        Chat chat = chat().press("infant_coping", "under-1", "kerava").change("municipality/ask", "vantaa");
        assertThat(chat.seen()).containsExactly("offer clinic", "ask family-line/helped");
        assertThat(chat.text()).isEqualTo("Auttoiko tämä?");
        assertThat(((Effect.Offer) chat.effects.get(0)).text()).contains("Vantaa");
    }

    @Test
    void whatWasUnderstoodInPassingCanBePutRight() {
        Chat chat = chat().say(Chat.sure("infant_coping", Map.of("child-age", "under-1")))
                .change("family-line/age", "from-7-to-12");
        assertThat(chat.state.slots()).containsEntry("child-age", "from-7-to-12");
        assertThat(chat.open()).isEqualTo("municipality/ask");
        assertThat(chat.takeBack("family-line/age").seen()).containsExactly("ask family-line/age");
    }

    @Test
    void anAnswerTakenBackIsAskedAgainAndTheLaterOnesCountStill() {
        Chat chat = chat().press("separation_custody", "agrees", "kerava").takeBack("family-line/mind");
        assertThat(chat.seen()).containsExactly("ask family-line/mind");
        assertThat(chat.state.answers()).isEmpty();
        assertThat(chat.press("separation_custody").open()).isEqualTo("family-line/helped");
        assertThat(chat.state.slots()).containsEntry("other-parent", "agrees").containsEntry("municipality", "kerava");
    }

    @Test
    void anAnswerTakenBackAndGivenOtherwiseDropsTheRest() {
        Chat chat = chat().press("separation_custody", "agrees")
                .takeBack("family-line/mind")
                .press("infant_coping");
        assertThat(chat.seen()).contains("dropped [other-parent]", "ask family-line/age");
    }

    @Test
    void goingBackAsksTheLastQuestionAgain() {
        Chat chat = chat().press("infant_coping", "under-1").wish(Pattern.BACK);
        assertThat(chat.seen()).containsExactly("ask family-line/age");
        assertThat(chat.wish(Pattern.BACK).open()).isEqualTo("family-line/mind");
        assertThat(chat.wish(Pattern.BACK).seen()).containsExactly("ask family-line/mind");
    }

    @Test
    void anAnswerCanBeChangedAfterTheEnd() {
        Chat chat = chat().press("infant_coping", "under-1", "kerava", "yes").change("family-line/helped", "no");
        assertThat(chat.state.ended()).isEmpty();
        assertThat(chat.open()).isEqualTo("family-line/words");
    }

    @Test
    void aNewTopicAfterTheEndIsTakenUpWithWhatIsKnown() {
        Chat chat = chat().press("infant_coping", "under-1", "kerava", "yes")
                .say(Chat.topic(Sureness.SURE, "separation_custody"));
        assertThat(chat.seen())
                .containsExactly(
                        "understood [separation_custody]", "dropped [child-age]", "ask family-line/separation");
        assertThat(chat.press("agrees").seen()).containsExactly("offer clinic", "ended service");
    }

    @Test
    void thanksAfterTheEndDoNotBeginAnything() {
        Chat chat = chat().press("infant_coping", "under-1", "kerava", "yes").say("kiitos");
        assertThat(chat.seen()).containsExactly("say repair/not-understood");
        assertThat(chat.state.ended()).contains(Outcome.SERVICE);
        assertThat(chat.take(new Input.Silence()).seen()).isEmpty();
    }

    @Test
    void anotherTopicOnTheWayIsRemembered() {
        Chat chat = chat().press("infant_coping").say(Chat.several(Sureness.SURE, List.of("debt"), List.of("debt")));
        assertThat(chat.state.slots()).containsEntry("other-topic", "debt").containsEntry("topic", "infant_coping");
    }

    @Test
    void nobodyThereMeansACallBack() {
        Chat chat = Chat.begin(House.flows(), "family-line", House.closed()).press("income_support", "kerava", "no");
        assertThat(chat.open()).isEqualTo("family-line/number");
        chat.say("040 1234567");
        assertThat(chat.open()).isEqualTo("-");
        assertThat(chat.seen())
                .containsExactly("call-back family-guidance {safe-number=+358401234567}", "ended call-back");
    }

    @Test
    void aFlowThatIsNotThereLeadsToAPerson() {
        assertThat(Chat.begin(House.flows(), "nowhere", House.open()).seen())
                .containsExactly("ended person", "hand-over family-guidance {}");
    }
}
