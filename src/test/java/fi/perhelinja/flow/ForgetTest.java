package fi.perhelinja.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A step that forgets answers begins another round of the flow. */
class ForgetTest {

    private static final String FLOW = """
            flow: f
            title: T
            slots:
              colour: {one-of: {red: Punainen, blue: Sininen}}
              size: {one-of: {big: Iso, small: Pieni}}
              more: {one-of: {yes: Kyllä, no: Ei}}
            start: colour
            steps:
              colour: {ask: Väri?, into: colour, next: size}
              size: {ask: Koko?, into: size, next: told}
              told: {say: '{size} {colour}', next: more}
              more:
                ask: Vielä?
                into: more
                next: [{when: {more: yes}, go: again}, {otherwise: over}]
              again: {say: Hyvä., forget: [colour, more], next: colour}
              over: {end: information}
            """;

    private static Chat secondRound() {
        return Chat.begin(House.flowsWith("f", FLOW), "f", House.open()).press("red", "big", "yes");
    }

    @Test
    void whatIsForgottenIsAskedAnewAndTheRestIsKept() {
        Chat chat = secondRound();
        assertThat(chat.seen()).containsExactly("say f/again", "ask f/colour");
        assertThat(chat.press("blue").text()).isEqualTo("Vielä?");
        assertThat(chat.state.slots()).containsOnlyKeys("colour", "size");
    }

    @Test
    void anAnswerOfTheRoundBeforeCanBeChanged() {
        Chat chat = secondRound().change("f/size", "small");
        assertThat(chat.open()).isEqualTo("f/colour");
        assertThat(chat.state.answers())
                .extracting(Answer::step, Answer::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("f/size", "small"));
        assertThat(chat.press("blue").seen()).containsExactly("say f/told", "ask f/more");
        assertThat(chat.change("f/colour", "red").seen()).containsExactly("say f/told", "ask f/more");
    }

    @Test
    void goingBackStaysInTheRound() {
        Chat chat = secondRound().wish(Pattern.BACK);
        assertThat(chat.open()).isEqualTo("f/colour");
        assertThat(chat.state.slots()).containsOnlyKeys("size");
    }

    @Test
    void anAnswerOfTheRoundBeforeThatIsTakenBackIsAskedAgain() {
        assertThat(secondRound().takeBack("f/size").press("blue").open()).isEqualTo("f/size");
    }
}
