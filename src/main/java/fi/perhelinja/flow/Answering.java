package fi.perhelinja.flow;

import java.util.Optional;

/** Answers: recorded, changed, taken back. */
final class Answering {

    private Answering() {}

    static Optional<String> topic(Walk walk) {
        return walk.value(Lists.TOPICS);
    }

    static void startOver(Walk walk) {
        walk.giveUp(walk.flow());
    }

    static void takeBackLast(Walk walk) {
        walk.giveUp(walk.flow());
    }
}
