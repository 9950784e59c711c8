package fi.perhelinja.store.redis;

import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Event;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.Reminder;
import fi.perhelinja.conversation.Worker;
import fi.perhelinja.store.RotaCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** What a commit, and all that is counted from its conversation, is to a script. */
final class Counting {

    /**
     * Redis itself lets go of a conversation so long after it should have been erased: should every reminder be lost, what
     * was promised to be deleted is deleted all the same.
     */
    private static final Duration LEASE = Duration.ofDays(30);

    /** Digits of a moment in milliseconds, so that rows sort by it as text. */
    private static final String MOMENT = "%015d";

    private final Keys keys;
    private final RotaCodec rows = new RotaCodec();

    /** What is given to the script that appends. */
    record Writing(List<String> keys, List<String> values) {}

    Counting(Keys keys) {
        this.keys = keys;
    }

    Writing append(Commit commit, String body, List<Reminder> reminders, Optional<Place> place) {
        List<String> owner =
                place.flatMap(Place::owner).map(Worker::id).stream().toList();
        return writing(commit, mark(), body, revision(List.of(commit)), reminders, place, owner);
    }

    Writing count(List<Commit> commits, List<Reminder> reminders, Optional<Place> place, List<String> workers) {
        Commit last = commits.get(commits.size() - 1);
        return writing(last, "", "", revision(commits), reminders, place, workers);
    }

    /** By which an append is known again whose answer was lost. */
    static String mark() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    private Writing writing(
            Commit commit,
            String mark,
            String body,
            String revision,
            List<Reminder> reminders,
            Optional<Place> place,
            List<String> workers) {
        List<String> values = new ArrayList<>(List.of(
                commit.conversation(),
                String.valueOf(commit.number()),
                mark,
                body,
                MOMENT.formatted(commit.at().toEpochMilli()),
                revision,
                String.valueOf(lease(commit, reminders)),
                keys.bell(),
                place.map(Counting::stage).orElse(""),
                place.map(Place::queue).orElse(""),
                place.map(rows::encode).orElse(""),
                String.valueOf(workers.size())));
        values.addAll(workers);
        for (Reminder reminder : reminders) {
            values.add(reminder.kind().name());
            values.add(String.valueOf(reminder.due().toEpochMilli()));
        }
        return new Writing(keys.of(commit.conversation()).counted(commit.conversation()), values);
    }

    private static String stage(Place place) {
        return place.stage() != Place.Stage.PAST ? "live" : place.onBoard() ? "both" : "past";
    }

    /** Milliseconds; 0 while nothing says when it is to be erased. */
    private static long lease(Commit commit, List<Reminder> reminders) {
        return reminders.stream()
                .filter(reminder -> reminder.kind() == Reminder.Kind.ERASE)
                .mapToLong(erase ->
                        Math.max(0, Duration.between(commit.at(), erase.due()).toMillis()) + LEASE.toMillis())
                .max()
                .orElse(0);
    }

    /** The revision that the conversation stands on after these commits, when they say so; else nothing. */
    private static String revision(List<Commit> commits) {
        String revision = "";
        for (Commit commit : commits) {
            for (Event event : commit.events()) {
                if (event instanceof Event.Opened opened) {
                    revision = opened.revision();
                } else if (event instanceof Event.Moved moved) {
                    revision = moved.state().revision();
                }
            }
        }
        return revision;
    }

    Place place(String row) {
        return rows.place(row);
    }

    /** Of rows and their times, one after the other; without those of a kind that this version does not know. */
    static List<Reminder> reminders(List<String> rows) {
        List<Reminder> all = new ArrayList<>();
        for (int i = 0; i + 1 < rows.size(); i += 2) {
            String[] row = rows.get(i).split(" ", 2);
            Instant due = Instant.ofEpochMilli((long) Double.parseDouble(rows.get(i + 1)));
            Arrays.stream(Reminder.Kind.values())
                    .filter(kind -> kind.name().equals(row[0]))
                    .findFirst()
                    .ifPresent(kind -> all.add(new Reminder(row[1], kind, due)));
        }
        return all;
    }
}
