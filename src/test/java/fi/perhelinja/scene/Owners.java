package fi.perhelinja.scene;

import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Event;
import fi.perhelinja.conversation.StaffEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whether a conversation had two owners at once: by its events, or by what workers were told of it. Pure. */
final class Owners {

    private final List<String> after = new ArrayList<>(List.of(""));
    private final List<String> wrongs = new ArrayList<>();
    private String owner = "";
    private boolean offered;

    private Owners() {}

    /** @param commits from the first one, without gaps */
    static List<String> check(List<Commit> commits, List<Witness.Look> looks) {
        Owners owners = of(commits);
        owners.told(looks);
        return owners.wrongs;
    }

    /** Who had it after that commit, by the events; empty for nobody. */
    static String at(List<Commit> commits, long number) {
        Owners owners = of(commits);
        return number < owners.after.size() ? owners.after.get((int) number) : "";
    }

    private static Owners of(List<Commit> commits) {
        Owners owners = new Owners();
        for (Commit commit : commits) {
            commit.events().forEach(event -> owners.take(event, commit.number()));
            owners.after.add(owners.owner);
        }
        return owners;
    }

    private void take(Event event, long number) {
        if (event instanceof StaffEvent.Claimed e) {
            if (!owner.isEmpty() && !offered) {
                wrongs.add(e.worker().id() + " claimed it in " + number + " while " + owner + " had it");
            }
            has(e.worker().id());
        } else if (event instanceof StaffEvent.Assigned e) {
            has(e.to().id());
        } else if (event instanceof StaffEvent.Returned || event instanceof StaffEvent.HandedBack) {
            has("");
        } else if (event instanceof StaffEvent.TransferOffered) {
            offered = true;
        } else if (event instanceof StaffEvent.TransferEnded) {
            offered = false;
        }
    }

    private void has(String worker) {
        owner = worker;
        offered = false;
    }

    /** Of all that were told at one commit that it is theirs, there is one at most: who has it by the events. */
    private void told(List<Witness.Look> looks) {
        Map<Long, Set<String>> told = new HashMap<>();
        looks.stream()
                .filter(Witness.Look::owns)
                .forEach(look -> told.computeIfAbsent(look.number(), n -> new TreeSet<>())
                        .add(look.worker()));
        told.forEach((number, workers) -> {
            String one = number < after.size() ? after.get(number.intValue()) : "";
            if (!workers.equals(Set.of(one))) {
                wrongs.add(workers + " had it at " + number + "; by the events " + (one.isEmpty() ? "nobody" : one));
            }
        });
    }
}
