package fi.perhelinja.flow;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.flow.Meaning.Sureness;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several matters in one message: one is dealt with, the others come back. */
class OtherTopicsTest {

    private static final String ROAD = """
            flow: road
            title: Tie
            owner: family-services
            review-by: 2027-06-01
            languages: {source: fi}
            uses: [danger, repair]
            slots:
              topic: {one-of: topics}
              also: {one-of: [yes, no]}
            start: mind
            steps:
              mind:
                ask: Mitä sinulla on mielessä?
                into: topic
                choices: [infant_coping, separation_custody, income_support]
                next: told
              told:
                say: "Asia: {topic}."
                next:
                  - {when: {other-topic: set}, go: also}
                  - {otherwise: done}
              also:
                ask: "Kirjoitit myös tästä: {other-topic}. Katsotaanko sitä?"
                into: also
                choices: {yes: Kyllä, no: Ei}
                next:
                  - {when: {also: yes}, go: taken-up}
                  - {otherwise: done}
              taken-up:
                say: Hyvä.
                forget: [topic, also]
                take-up: topic
                next: mind
              done:
                end: service
            """;

    private static Chat road() {
        return Chat.begin(House.flowsWith("road", ROAD), "road", House.open());
    }

    private static Meaning both(Sureness sureness) {
        return Chat.several(
                sureness, List.of("infant_coping", "debt"), List.of("infant_coping", "debt", "smalltalk", "parenting"));
    }

    @Test
    void mattersComeBackOneByOneInTheOrderInWhichTheyWereTold() {
        Chat chat = road().say(both(Sureness.SURE));
        assertThat(chat.state.slots())
                .contains(Map.entry("topic", "infant_coping"), Map.entry("other-topic", "debt"))
                .containsEntry("later-topic", "parenting");
        assertThat(chat.press("yes").seen()).containsExactly("say road/taken-up", "say road/told", "ask road/also");
        assertThat(chat.state.slots()).containsEntry("topic", "debt").containsEntry("other-topic", "parenting");
        assertThat(chat.press("yes").seen()).containsExactly("say road/taken-up", "say road/told", "ended service");
        assertThat(chat.state.slots())
                .containsEntry("topic", "parenting")
                .doesNotContainKeys("other-topic", "later-topic");
    }

    @Test
    void whatIsChosenAmongTheHalfSureIsNotAlsoKept() {
        Chat chat = road().say(both(Sureness.HALF_SURE));
        assertThat(chat.open()).isEqualTo("road/mind");
        chat.press("debt");
        assertThat(chat.state.slots()).containsEntry("topic", "debt").containsEntry("other-topic", "infant_coping");
    }

    @Test
    void whatTheResidentDoesNotWantToTakeUpEndsThere() {
        assertThat(road().say(both(Sureness.SURE)).press("no").seen()).containsExactly("ended service");
    }

    @Test
    void withoutAnotherMatterNothingIsAsked() {
        Chat chat = road().say(Chat.several(Sureness.SURE, List.of("debt"), List.of("debt", "debt")));
        assertThat(chat.seen()).containsExactly("understood [debt]", "say road/told", "ended service");
    }

    @Test
    void matterThatWasTakenUpCanBeCorrectedLikeAnyOther() {
        Chat chat = road().say(both(Sureness.SURE)).press("yes");
        chat.change(chat.state.answers().get(0).step(), "separation_custody");
        assertThat(chat.state.slots()).containsEntry("topic", "separation_custody");
    }

    @Test
    void startingOverForgetsThemAll() {
        Chat chat = road().say(both(Sureness.SURE)).wish(Pattern.START_OVER);
        assertThat(chat.state.slots()).doesNotContainKeys("topic", "other-topic", "later-topic");
    }
}
