package fi.perhelinja.flow.check;

import fi.perhelinja.flow.CallBack;
import fi.perhelinja.flow.Channel;
import fi.perhelinja.flow.Condition;
import fi.perhelinja.flow.Condition.Test;
import fi.perhelinja.flow.End;
import fi.perhelinja.flow.Flows;
import fi.perhelinja.flow.HandOver;
import fi.perhelinja.flow.Step;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Problems;
import fi.perhelinja.text.Yaml.Mark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Phone and chat reach the same ends, persons and call-backs: shown by walking all states once with each of them. Where no rule
 * reads the channel there is one road for both, and nothing to show.
 */
final class ChannelRules {

    private static final String CHANNEL = "channel";

    private final Flows flows;
    private final Classes classes;
    private final Moves moves;
    private final Problems problems;

    ChannelRules(Flows flows, Classes classes, Moves moves, Problems problems) {
        this.flows = flows;
        this.classes = classes;
        this.moves = moves;
        this.problems = problems;
    }

    /** @param roots every place where a conversation or a pattern can begin */
    void check(List<Place> roots) {
        if (!channelIsRead()) {
            return;
        }
        States inChat = new States(moves);
        Map<String, Integer> chat = ends(inChat, roots, Channel.CHAT);
        States onPhone = new States(moves);
        Map<String, Integer> phone = ends(onPhone, roots, Channel.PHONE);
        differ(chat, phone, inChat, "The chat leads here, and the phone never does.");
        differ(phone, chat, onPhone, "The phone leads here, and the chat never does.");
    }

    private boolean channelIsRead() {
        return Spoken.steps(flows.all()).stream()
                .flatMap(step -> step.next().stream())
                .flatMap(next -> next.rules().stream())
                .anyMatch(rule -> rule.when().tests().containsKey(CHANNEL));
    }

    /** Address of each end that is reached, to the place where first. */
    private Map<String, Integer> ends(States states, List<Place> roots, Channel channel) {
        int slot = classes.number(CHANNEL).orElseThrow();
        Test test = new Test(Condition.Kind.ONE_OF, Set.of(channel.tag()), new Mark("", 0, 0));
        long only = classes.passing(slot, test);
        Map<String, Integer> ends = new LinkedHashMap<>();
        List<Place> first = roots.stream()
                .map(root -> moves.place(root.stack(), root.step(), root.known().with(slot, only)))
                .toList();
        states.walk(first, new States.Visitor() {
            @Override
            public void place(int number, Place place) {
                flows.step(place.step())
                        .filter(ChannelRules::isEnd)
                        .ifPresent(step -> ends.putIfAbsent(step.address(), number));
            }

            @Override
            public void move(int from, Place place, Move move, int to) {
                // Which ends are reached is all that counts here.
            }
        });
        return ends;
    }

    private static boolean isEnd(Step step) {
        return step instanceof HandOver
                || step instanceof CallBack
                || (step instanceof End end && end.outcome().isPresent());
    }

    private void differ(Map<String, Integer> here, Map<String, Integer> there, States states, String sentence) {
        here.forEach((address, place) -> {
            if (!there.containsKey(address)) {
                Mark at = flows.step(address).orElseThrow().at();
                problems.add(Problem.error(at.file(), at.line(), at.column(), "channels-differ", sentence)
                        .withPath(states.path(place))
                        .withMend("Let both lead to the same end; what differs between them is the \"script\"."));
            }
        });
    }
}
