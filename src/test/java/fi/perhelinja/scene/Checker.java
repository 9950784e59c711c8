package fi.perhelinja.scene;

import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.conversation.Event;
import fi.perhelinja.conversation.Line;
import fi.perhelinja.conversation.ResidentView;
import fi.perhelinja.conversation.StaffLine;
import fi.perhelinja.conversation.StaffView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds what the clients of a conversation saw against what the store has of it in the end. Pure: it knows no service, no
 * time and no fault, and who might do what it counts from the events by itself ({@link Onlookers}).
 *
 * <p>A client's commands have ids of its name, a hyphen and a number, so whose an event is, is seen. What a worker says ends
 * with the id of the conversation, and what is meant for workers alone holds {@link #INSIDE}: so one sees what strayed.
 */
final class Checker {

    /** What no resident may ever see. */
    static final String INSIDE = "sisäistä";

    enum Kind {
        /** Acknowledged or shown, and not there. */
        LOST,
        /** There twice, or shown twice. */
        DOUBLED,
        /** Otherwise than it was acknowledged, or than it was said. */
        OUT_OF_ORDER,
        /** Shown to, or done by, somebody who had no right to. */
        WITHOUT_RIGHT,
        TWO_OWNERS,
        /** What was shown is not what comes of the events; or an event that nobody was told of. */
        UNLIKE_THE_MODEL
    }

    record Finding(Kind kind, String conversation, String what) {}

    /**
     * What there is of one conversation.
     *
     * @param resident whose it is
     * @param queues of each worker
     */
    record Story(
            String conversation,
            String resident,
            List<Commit> commits,
            List<Witness.Ack> acks,
            List<Witness.Screen> screens,
            List<Witness.Look> looks,
            Map<String, Set<String>> queues) {}

    private final Story story;
    private final List<Finding> findings = new ArrayList<>();

    private Checker(Story story) {
        this.story = story;
    }

    static List<Finding> check(Story story) {
        Checker checker = new Checker(story);
        checker.commits();
        if (checker.findings.isEmpty()) {
            checker.acknowledgements();
            checker.screens();
            checker.rights();
            checker.owners();
        }
        return List.copyOf(checker.findings);
    }

    private void found(Kind kind, String what) {
        findings.add(new Finding(kind, story.conversation, what));
    }

    private void commits() {
        if (story.commits.isEmpty()) {
            found(Kind.LOST, "the conversation");
        }
        for (int i = 0; i < story.commits.size(); i++) {
            if (story.commits.get(i).number() != i + 1) {
                found(Kind.OUT_OF_ORDER, "commit " + story.commits.get(i).number() + " in place " + (i + 1));
            }
        }
    }

    /** Ids of commands as the store has them, each with its commits; in order. */
    private List<Map.Entry<String, Long>> stored() {
        return story.commits.stream()
                .flatMap(commit -> commit.events().stream()
                        .map(Event::commandId)
                        .flatMap(Optional::stream)
                        .distinct()
                        .map(id -> Map.entry(id, commit.number())))
                .toList();
    }

    private void acknowledgements() {
        Map<String, Set<Long>> places = new HashMap<>();
        stored().forEach(e ->
                places.computeIfAbsent(e.getKey(), id -> new TreeSet<>()).add(e.getValue()));
        places.forEach((id, numbers) -> {
            if (numbers.size() > 1) {
                found(Kind.DOUBLED, id + " in commits " + numbers);
            }
        });
        Map<String, List<String>> told = new HashMap<>();
        Set<String> all = new HashSet<>();
        for (Witness.Ack ack : story.acks) {
            if (!all.add(ack.id())) {
                continue;
            }
            told.computeIfAbsent(ack.client(), c -> new ArrayList<>()).add(ack.id());
            Set<Long> numbers = places.getOrDefault(ack.id(), Set.of());
            if (numbers.isEmpty() && ack.claimant().isPresent()) {
                if (!Owners.at(story.commits, ack.number())
                        .equals(ack.claimant().get())) {
                    found(Kind.LOST, ack.id() + ", a claim acknowledged at " + ack.number());
                }
            } else if (numbers.isEmpty()) {
                found(Kind.LOST, ack.id() + ", acknowledged as " + ack.number());
            } else if (!numbers.contains(ack.number())) {
                found(Kind.OUT_OF_ORDER, ack.id() + ", acknowledged as " + ack.number() + ", is in " + numbers);
            }
        }
        stored().stream()
                .map(Map.Entry::getKey)
                .filter(id -> !all.contains(id))
                .forEach(id -> found(Kind.UNLIKE_THE_MODEL, id + " is there, and its client was never told so"));
        told.forEach(this::inOrder);
    }

    private void inOrder(String client, List<String> told) {
        Set<String> wanted = new HashSet<>(told);
        List<String> there = stored().stream()
                .map(Map.Entry::getKey)
                .filter(wanted::contains)
                .distinct()
                .toList();
        List<String> kept = told.stream().filter(there::contains).toList();
        if (!there.equals(kept)) {
            found(Kind.OUT_OF_ORDER, client + " was told " + kept + ", and there is " + there);
        }
    }

    private void screens() {
        Conversation model = Conversation.of(story.conversation, story.commits);
        List<Line> residents = ResidentView.lines(model, 0);
        List<StaffLine> staffs = StaffView.lines(model, 0);
        Set<String> keys = staffs.stream().map(l -> l.line().key()).collect(Collectors.toSet());
        for (Witness.Screen screen : story.screens) {
            List<Line> shown = screen.lines().stream().map(Checker::line).toList();
            List<?> wanted = (screen.staff() ? staffs : residents)
                    .stream()
                            .filter(line -> numberOf(line(line)) <= screen.number())
                            .toList();
            strays(screen, shown);
            order(screen, shown);
            List<String> gone = shown.stream()
                    .map(Line::key)
                    .filter(key -> !keys.contains(key))
                    .toList();
            if (!gone.isEmpty() || screen.number() > story.commits.size()) {
                found(
                        Kind.LOST,
                        screen.client() + " was shown " + gone + " up to " + screen.number() + ", and there is "
                                + story.commits.size());
            } else if (!screen.lines().equals(wanted)) {
                found(
                        Kind.UNLIKE_THE_MODEL,
                        screen.client() + " up to " + screen.number() + ": " + apart(screen, wanted));
            }
            if (screen.number() < screen.whole()) {
                found(Kind.LOST, screen.client() + " was shown " + screen.number() + " of " + screen.whole());
            }
        }
    }

    private void owners() {
        Owners.check(story.commits, story.looks).forEach(wrong -> found(Kind.TWO_OWNERS, wrong));
    }

    /** The first that differs. */
    private static String apart(Witness.Screen screen, List<?> wanted) {
        for (int i = 0; i < Math.min(wanted.size(), screen.lines().size()); i++) {
            if (!wanted.get(i).equals(screen.lines().get(i))) {
                return "shown " + screen.lines().get(i) + " where there is " + wanted.get(i);
            }
        }
        return screen.lines().size() + " lines where there are " + wanted.size();
    }

    private static Line line(Object shown) {
        return shown instanceof StaffLine staff ? staff.line() : (Line) shown;
    }

    static long numberOf(Line line) {
        return Long.parseLong(line.key().substring(0, line.key().indexOf('.')));
    }

    private void order(Witness.Screen screen, List<Line> shown) {
        Set<String> keys = new HashSet<>();
        Set<String> ids = new HashSet<>();
        long before = 0;
        for (Line line : shown) {
            boolean words = line.kind() == Line.Kind.TEXT;
            if (!keys.add(line.key())
                    || words && line.id().filter(id -> !ids.add(id)).isPresent()) {
                found(Kind.DOUBLED, screen.client() + " was shown " + line.key() + " twice");
            }
            if (numberOf(line) < before) {
                found(Kind.OUT_OF_ORDER, screen.client() + " was shown " + line.key() + " after " + before);
            }
            before = numberOf(line);
        }
    }

    /** What belongs elsewhere. */
    private void strays(Witness.Screen screen, List<Line> shown) {
        for (Line line : shown) {
            boolean others = line.by() == Line.By.WORKER
                    && line.kind() == Line.Kind.TEXT
                    && !line.text().endsWith(story.conversation);
            boolean inside = !screen.staff() && line.text().contains(INSIDE);
            boolean anothers = line.by() == Line.By.RESIDENT
                    && line.id()
                            .filter(id -> !clientOf(id).equals(story.resident))
                            .isPresent();
            if (others || inside || anothers) {
                found(Kind.WITHOUT_RIGHT, screen.client() + " was shown " + line.key() + ", which is not theirs");
            }
        }
        if (!screen.staff() && !screen.client().equals(story.resident)) {
            found(Kind.WITHOUT_RIGHT, screen.client() + " has the conversation of " + story.resident);
        }
    }

    static String clientOf(String id) {
        return id.substring(0, id.indexOf('-'));
    }

    private void rights() {
        Onlookers onlookers = new Onlookers(story.commits);
        onlookers.wrongs().forEach(wrong -> found(Kind.WITHOUT_RIGHT, wrong));
        for (Witness.Look look : story.looks) {
            if (look.number() > story.commits.size()) {
                found(Kind.LOST, look.worker() + " was shown commit " + look.number() + " of " + story.commits.size());
            } else if (!onlookers.may(
                    look.worker(), story.queues.getOrDefault(look.worker(), Set.of()), (int) look.number())) {
                found(Kind.WITHOUT_RIGHT, look.worker() + " was shown commit " + look.number());
            }
        }
    }
}
