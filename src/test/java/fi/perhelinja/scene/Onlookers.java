package fi.perhelinja.scene;

import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Event;
import fi.perhelinja.conversation.StaffEvent;
import fi.perhelinja.conversation.Worker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who of the staff might see a conversation after each of its commits, and whether what was done in it was done by who had
 * it. Counted from the events alone: a second opinion, which knows nothing of how the service decides the same.
 */
final class Onlookers {

    private final List<Moment> moments = new ArrayList<>();
    private final List<String> wrongs = new ArrayList<>();
    private final Set<String> consulted = new HashSet<>();
    private Optional<String> queue = Optional.empty();
    private Optional<String> owner = Optional.empty();
    private Optional<String> offeredQueue = Optional.empty();
    private Optional<String> offeredTo = Optional.empty();
    private boolean inChat;
    private boolean callBack;
    private boolean over;
    private boolean wrappedUp;

    /** @param people who may see it by name; {@code queues} whose workers may */
    private record Moment(Set<String> people, Set<String> queues) {}

    Onlookers(List<Commit> commits) {
        for (Commit commit : commits) {
            commit.events().forEach(event -> take(event, commit.number()));
            moments.add(moment());
        }
    }

    boolean may(String worker, Set<String> queues, int number) {
        Moment then = moments.get(number - 1);
        return then.people.contains(worker) || then.queues.stream().anyMatch(queues::contains);
    }

    /** What was done by somebody who had no right to. */
    List<String> wrongs() {
        return wrongs;
    }

    private Moment moment() {
        boolean waits = queue.isPresent() && (!over || !inChat || callBack);
        if (wrappedUp || queue.isEmpty() || (owner.isEmpty() && !waits)) {
            return new Moment(Set.of(), Set.of());
        }
        Set<String> people = new HashSet<>(consulted);
        owner.ifPresent(people::add);
        offeredTo.ifPresent(people::add);
        Optional<String> open = owner.isPresent() ? offeredQueue : queue;
        return new Moment(people, open.map(Set::of).orElse(Set.of()));
    }

    private void take(Event event, long number) {
        if (event instanceof StaffEvent staff) {
            check(staff, number);
            staff(staff);
        } else if (event instanceof Event.Queued e) {
            queue = Optional.of(e.queue());
            inChat = true;
        } else if (event instanceof Event.CallBackAsked e) {
            queue = queue.or(() -> Optional.of(e.queue()));
            callBack = true;
        } else if (event instanceof Event.StoppedWaiting && owner.isEmpty()) {
            queue = queue.filter(q -> callBack);
            inChat = false;
        } else if (event instanceof Event.Ended) {
            over = true;
        }
    }

    private void staff(StaffEvent event) {
        if (event instanceof StaffEvent.Claimed e) {
            has(e.worker());
        } else if (event instanceof StaffEvent.Assigned e) {
            has(e.to());
        } else if (event instanceof StaffEvent.Returned) {
            nobodyHas();
        } else if (event instanceof StaffEvent.TransferOffered e) {
            offeredQueue = e.queue();
            offeredTo = e.colleague().map(Worker::id);
        } else if (event instanceof StaffEvent.TransferEnded) {
            nothingOffered();
        } else if (event instanceof StaffEvent.Consulted e) {
            consulted.add(e.colleague().id());
        } else if (event instanceof StaffEvent.ConsultEnded e) {
            consulted.remove(e.colleague().id());
        } else if (event instanceof StaffEvent.HandedBack) {
            nobodyHas();
            queue = Optional.empty();
            inChat = false;
            callBack = false;
        } else if (event instanceof StaffEvent.WrappedUp) {
            wrappedUp = true;
        }
    }

    private void has(Worker worker) {
        queue = offeredQueue.or(() -> queue);
        nobodyHas();
        owner = Optional.of(worker.id());
    }

    private void nobodyHas() {
        owner = Optional.empty();
        consulted.clear();
        nothingOffered();
    }

    private void nothingOffered() {
        offeredQueue = Optional.empty();
        offeredTo = Optional.empty();
    }

    private void check(StaffEvent event, long number) {
        String who = event.worker().id();
        boolean right;
        if (event instanceof StaffEvent.Claimed) {
            right = owner.isEmpty()
                    || offeredQueue.isPresent()
                    || offeredTo.filter(who::equals).isPresent();
        } else if (event instanceof StaffEvent.Whispered) {
            right = consulted.contains(who);
        } else if (event instanceof StaffEvent.TransferEnded e && e.declined()) {
            right = offeredTo.filter(who::equals).isPresent();
        } else {
            right = owner.filter(who::equals).isPresent() && !wrappedUp;
        }
        boolean speaksAfterTheEnd = over && event instanceof StaffEvent.WorkerSaid;
        if (!right || speaksAfterTheEnd) {
            wrongs.add(number + ": " + event.getClass().getSimpleName() + " by " + who);
        }
    }
}
