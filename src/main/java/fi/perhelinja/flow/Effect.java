package fi.perhelinja.flow;

import fi.perhelinja.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the engine wants done, in the order in which the resident should see it. Texts are in the language of the state,
 * with slots filled in. {@code step} is an address, {@code flow/step}.
 */
public sealed interface Effect {

    /** The guide says something and goes on. */
    record Say(String step, String text) implements Effect {}

    /**
     * The guide asks and waits.
     *
     * @param slot what the answer fills
     * @param free whether free words are welcome beside the choices
     */
    record Ask(String step, String text, Optional<String> slot, List<Choice> choices, boolean free) implements Effect {}

    /** A choice as the resident sees it. */
    record Choice(String value, String label) {}

    /** What was understood from free words, slot to label, so that it can be shown and put right. */
    record Understood(List<Answer> answers) implements Effect {}

    /** Services found, ids of the directory, best first; {@code text} introduces them and may be empty. */
    record Offer(String step, String text, List<String> services) implements Effect {}

    /** A person is asked for. {@code summary} is what the worker sees first, slot to value. */
    record HandOver(String step, String text, String queue, Priority priority, Map<String, String> summary)
            implements Effect {}

    /** A call-back is asked for, with the number and whatever else the step gathered, slot to value. */
    record CallBack(String step, String text, String queue, Map<String, String> details) implements Effect {}

    /** Danger was heard, the most urgent signal first. Comes before the steps that answer it. */
    record Danger(List<String> signals) implements Effect {}

    /**
     * Asked in passing; {@code pattern} is HOURS or CONTACTS. Answered from the directory, by whoever carries effects out.
     */
    record Aside(String step, Pattern pattern, Optional<String> topic) implements Effect {}

    /** Earlier answers that no longer apply since one of them was changed. */
    record Dropped(List<Answer> answers) implements Effect {}

    record Spoke(Language language) implements Effect {}

    record Ended(String step, Outcome outcome) implements Effect {}

    enum Priority {
        NORMAL,
        HIGH,
        DANGER
    }
}
