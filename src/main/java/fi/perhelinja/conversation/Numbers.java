package fi.perhelinja.conversation;

import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.Slot;
import fi.perhelinja.flow.State;
import fi.perhelinja.text.PhoneNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes telephone numbers out of what a resident says, for one command: in their place stand names, dots and the last two
 * digits, and the numbers go beside the events to whoever keeps them sealed. A name stands for one number in its
 * conversation for ever.
 */
final class Numbers {

    /** As many numbers of a conversation are kept; what comes after them is covered all the same. */
    static final int MOST = 20;

    private static final String DOT = "•";

    /** What somebody might type so that it looks like a name of ours. */
    private static final String OTHER_DOT = "·";

    /** Digits that are meant as a number, though they are none: somebody's number with a slip in it. */
    private static final Pattern MEANT = Pattern.compile("\\+?[0-9](?:[\\s()./-]?[0-9]){5,}");

    private final Conversation conversation;
    private final String command;
    private final boolean asked;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, PhoneNumber> kept = new LinkedHashMap<>();

    /**
     * @param command its id: what is kept is named by it, so that two that come at once never take each other's place
     * @param asked whether a number was asked for: then whatever looks like one is covered
     */
    Numbers(Conversation conversation, String command, boolean asked) {
        this.conversation = conversation;
        this.command = command;
        this.asked = asked;
    }

    /** For a command that comes to a conversation as it stands. */
    static Numbers of(Conversation conversation, Command command, Knowledge knowledge) {
        Optional<Flows> flows = conversation.state().flatMap(state -> knowledge.flows(state.revision()));
        boolean asked = conversation
                .attendance()
                .asking()
                .or(() -> conversation.state().flatMap(State::question))
                .flatMap(State.Question::slot)
                .flatMap(slot -> flows.flatMap(all -> all.slot(slot)))
                .filter(slot -> slot instanceof Slot.Phone)
                .isPresent();
        return new Numbers(conversation, command.id().orElse(""), asked);
    }

    /** The text with names for the numbers in it. */
    String cover(String text) {
        if (conversation.numbers().containsKey(text)) {
            return text;
        }
        String own = text.replace(DOT, OTHER_DOT);
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (PhoneNumber.Found found : PhoneNumber.in(own)) {
            out.append(slips(own.substring(at, found.from()))).append(name(found.number()));
            at = found.to();
        }
        return out.append(slips(own.substring(at))).toString();
    }

    private String slips(String text) {
        Matcher meant = MEANT.matcher(text);
        return asked ? meant.replaceAll(m -> DOT.repeat(m.group().length())) : text;
    }

    private String name(PhoneNumber number) {
        for (Map.Entry<String, String> known : names.entrySet()) {
            if (number.equals(kept.get(known.getValue()))) {
                return known.getKey();
            }
        }
        int more = 0;
        while (taken(number.covered(more))) {
            more++;
        }
        String name = number.covered(more);
        if (conversation.numbers().size() + names.size() < MOST) {
            String place = command + "/" + names.size();
            names.put(name, place);
            kept.put(place, number);
        }
        return name;
    }

    private boolean taken(String name) {
        return names.containsKey(name) || conversation.numbers().containsKey(name);
    }

    /** The name of the first number that was covered. */
    Optional<String> first() {
        return names.keySet().stream().findFirst();
    }

    /** The decision, with the numbers beside it. */
    Decision beside(Decision decision) {
        if (names.isEmpty() || !(decision instanceof Decision.Accepted accepted)) {
            return decision;
        }
        List<Event> events = new ArrayList<>(accepted.events());
        events.add(new Event.NumbersKept(names));
        return new Decision.Accepted(events, kept);
    }
}
