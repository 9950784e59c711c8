package fi.perhelinja.flow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers folded over the flow again from its start: what a changed answer leads to is what it would have led to, had it
 * been given so the first time. Of the effects only those are shown that the road walked before did not have.
 */
final class Folding {

    private Folding() {}

    /**
     * An answer with the question that the road waited at when it was told.
     *
     * @param passing whether it was told although that question asked for something else; kept when the road changes, for
     *     it is a fact about the resident and no part of the road
     */
    record Given(Answer answer, String at, boolean passing) {

        Given with(Answer renewed) {
            return new Given(renewed, at, passing);
        }

        boolean fills(String slot) {
            return answer.slot().equals(slot);
        }
    }

    static List<Given> givens(Walk walk, List<Answer> answers) {
        List<Given> givens = new ArrayList<>();
        for (Answer answer : answers) {
            Optional<String> at = Optional.ofNullable(walk.passing.get(answer.slot()));
            givens.add(new Given(answer, at.orElse(answer.step()), at.isPresent()));
        }
        return givens;
    }

    /**
     * Puts the walk where {@code givens} lead. Answers whose question may still come are kept for it; the others are
     * dropped, and told so.
     */
    static void apply(Walk walk, List<Given> givens) {
        Walk before = walk.fresh();
        fold(before, givens(walk, walk.answers));
        apply(walk, before, givens);
    }

    /** @param before the road that was shown so far */
    private static void apply(Walk walk, Walk before, List<Given> givens) {
        Walk after = walk.fresh();
        List<Answer> left = fold(after, givens);
        Set<String> ahead = ahead(after);
        List<Answer> dropped =
                left.stream().filter(a -> !ahead.contains(a.step())).toList();
        if (!dropped.isEmpty()) {
            walk.show(new Effect.Dropped(dropped));
        }
        List<Effect> old = new ArrayList<>(before.effects);
        for (Effect effect : after.effects) {
            if (!old.remove(effect) && !(effect instanceof Effect.Ask)) {
                walk.show(effect);
            }
        }
        adopt(walk, after);
        walk.spare = left.stream().filter(a -> ahead.contains(a.step())).toList();
        if (walk.layers.size() > 1 || walk.road().waiting.isPresent()) {
            Interruptions.askAgain(walk);
        }
    }

    /**
     * The road goes on past the question that was open: what was answered after it once may count again. What lies behind
     * that question was not shown yet.
     */
    static void again(Walk walk, Ask open) {
        Walk before = walk.fresh();
        before.givenUpBefore(open.address());
        fold(
                before,
                givens(walk, walk.answers).stream()
                        .filter(g -> !g.fills(open.into()))
                        .toList());
        List<Given> all = givens(walk, walk.answers);
        all.addAll(givens(walk, walk.spare));
        apply(walk, before, all);
    }

    /**
     * Something is told by the way on the phone: the road is the one that it would be, had it been told first. So whatever
     * order a caller tells things in, the end is the same. Where that is the road that was walked, nothing is said anew; and
     * what was answered on a road that is left stays known, for the caller did tell it.
     */
    static void told(Walk walk, Answer answer) {
        Walk before = walk.fresh();
        fold(before, givens(walk, walk.answers));
        List<Given> all = givens(walk, walk.answers);
        all.add(new Given(answer, Answering.FROM_START, true));
        all.addAll(givens(walk, walk.spare));
        Walk after = walk.fresh();
        List<Answer> beside = fold(after, all);
        // Each round makes facts of some answers, so there is an end to it.
        while (!beside.isEmpty()) {
            List<Answer> facts = beside;
            all.replaceAll(g -> facts.contains(g.answer()) ? new Given(g.answer(), Answering.FROM_START, true) : g);
            after = walk.fresh();
            beside = fold(after, all);
        }
        Answering.tell(walk, answer, Answering.FROM_START);
        if (!after.road().waiting.equals(before.road().waiting) || !after.ended.equals(before.ended)) {
            apply(walk, before, all);
        }
    }

    /** Walks {@code fresh} from the start for as long as answers last; gives back the asked ones that found no question. */
    private static List<Answer> fold(Walk fresh, List<Given> givens) {
        List<Given> rest = new ArrayList<>(givens);
        for (Given given : givens) {
            if (given.at().equals(Answering.FROM_START)) {
                Answering.tell(fresh, given.answer(), Answering.FROM_START);
                rest.remove(given);
            }
        }
        Answering.begin(fresh);
        fresh.walk();
        boolean on = true;
        while (on) {
            Optional<Ask> open = fresh.layers.size() == 1 ? Answering.open(fresh) : Optional.empty();
            on = open.isPresent() && take(fresh, open.get(), rest);
        }
        rest.stream().filter(Given::passing).forEach(g -> record(fresh, g, false));
        return rest.stream().filter(g -> !g.passing()).map(Given::answer).toList();
    }

    /** Answers the open question with what was given; false when there is nothing that answers it. */
    private static boolean take(Walk fresh, Ask ask, List<Given> rest) {
        List<Given> here = new ArrayList<>(
                rest.stream().filter(g -> g.at().equals(ask.address())).toList());
        if (here.stream().noneMatch(g -> g.fills(ask.into()))) {
            rest.stream().filter(g -> g.fills(ask.into())).findFirst().ifPresent(here::add);
        }
        rest.removeAll(here);
        here.forEach(g -> record(fresh, g, g.fills(ask.into()) && !g.passing()));
        fresh.restAtAnswer();
        if (here.stream().anyMatch(g -> g.fills(ask.into()))) {
            fresh.stopWaiting();
            fresh.goOn(ask);
        } else if (ask.then().isPresent() && fresh.givenUpBefore(ask.address())) {
            fresh.givenUp.add(ask.address());
            fresh.stopWaiting();
            fresh.go(ask.then().get());
        } else {
            return false;
        }
        fresh.walk();
        return true;
    }

    private static void record(Walk fresh, Given given, boolean asked) {
        Answer answer = given.answer();
        if (asked) {
            Answering.open(fresh).ifPresent(ask -> Answering.answerAs(fresh, ask, answer));
        } else {
            Answering.tell(fresh, answer);
        }
    }

    /**
     * Takes over where {@code from} stands on its road. What interrupts {@code walk} goes on, unless it is interrupted
     * there.
     */
    private static void adopt(Walk walk, Walk from) {
        replace(walk.slots, from.slots);
        replace(walk.passing, from.passing);
        walk.answers.clear();
        walk.answers.addAll(from.answers);
        walk.givenUp.clear();
        walk.givenUp.addAll(from.givenUp);
        walk.ended = from.ended;
        walk.language(from.language());
        walk.layers.set(0, from.road());
        if (from.layers.size() > 1 || walk.layers.size() == 1) {
            walk.layers.subList(1, walk.layers.size()).clear();
            walk.layers.addAll(from.layers.subList(1, from.layers.size()));
            walk.question = from.question;
        }
    }

    private static void replace(Map<String, String> map, Map<String, String> by) {
        map.clear();
        map.putAll(by);
    }

    /** Every step that the road may still lead to from where it waits. */
    private static Set<String> ahead(Walk walk) {
        Set<String> ahead = new LinkedHashSet<>();
        List<String> next = new ArrayList<>();
        if (walk.road().waiting.isPresent()) {
            next.add(walk.road().waiting.get());
            next.addAll(walk.road().returns);
        }
        while (!next.isEmpty()) {
            String address = next.remove(next.size() - 1);
            if (ahead.add(address)) {
                walk.flows()
                        .step(address)
                        .ifPresent(s -> next.addAll(walk.flows().leadsTo(s)));
            }
        }
        return ahead;
    }
}
