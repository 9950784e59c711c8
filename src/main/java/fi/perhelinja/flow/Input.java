package fi.perhelinja.flow;

import fi.perhelinja.text.Language;
import java.util.Optional;

/** What may come to the engine while it waits. */
public sealed interface Input {

    /** What the engine makes of it. */
    void take(Walk walk);

    /** Free words, with what they were understood to mean. The words serve only slots of kind text and phone. */
    record Said(String words, Meaning meaning) implements Input {

        @Override
        public void take(Walk walk) {
            Hearing.said(walk, this);
        }
    }

    /** A choice of the step was pressed. {@code step} is the address of the step that offered it. */
    record Chose(String step, String value) implements Input {

        @Override
        public void take(Walk walk) {
            Taking.chose(walk, this);
        }
    }

    /** An earlier answer is given anew; without a value it is taken back and asked again. */
    record Changed(String step, Optional<String> value) implements Input {

        @Override
        public void take(Walk walk) {
            Answering.change(walk, step, value);
        }
    }

    /** A slot is filled from the side, in any order: what a call handler does while the caller talks. */
    record Filled(String slot, String value) implements Input {

        @Override
        public void take(Walk walk) {
            Taking.filled(walk, this);
        }
    }

    /** A pattern asked for by a button. */
    record Wished(Pattern pattern) implements Input {

        @Override
        public void take(Walk walk) {
            Interruptions.wish(walk, pattern);
        }
    }

    record Switched(Language language) implements Input {

        @Override
        public void take(Walk walk) {
            Taking.switched(walk, language);
        }
    }

    /** Nothing came for a while. */
    record Silence() implements Input {

        @Override
        public void take(Walk walk) {
            Taking.silence(walk);
        }
    }

    /** A question that a person gave the resident beside the flow was answered with a choice; the flow stands still. */
    record Learned(String step, String value) implements Input {

        @Override
        public void take(Walk walk) {
            Beside.filled(walk, step, value);
        }
    }

    /** The same, answered in free words; what is no answer changes nothing. */
    record LearnedFrom(String step, Said said) implements Input {

        @Override
        public void take(Walk walk) {
            Beside.said(walk, step, said);
        }
    }

    /** The conversation goes on by phone, or in the chat: what is asked now is asked anew, in the words of that channel. */
    record Carried(Channel channel) implements Input {

        @Override
        public void take(Walk walk) {
            walk.channel(channel);
            Interruptions.askAgain(walk);
        }
    }

    /** Another language is spoken from now on, and nothing is asked anew. */
    record Spoken(Language language) implements Input {

        @Override
        public void take(Walk walk) {
            Beside.spoke(walk, language);
        }
    }

    /** A person gives the conversation back to the guide: at one of {@link Engine#entrances}, or where the flow stood. */
    record HandedBack(Optional<String> step) implements Input {

        @Override
        public void take(Walk walk) {
            Beside.handedBack(walk, step);
        }
    }
}
