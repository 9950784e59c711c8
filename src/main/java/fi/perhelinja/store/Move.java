package fi.perhelinja.store;

import fi.perhelinja.conversation.Commit;
import fi.perhelinja.conversation.Conversation;
import fi.perhelinja.conversation.Event;
import fi.perhelinja.conversation.Shift;
import fi.perhelinja.conversation.Worker;
import fi.perhelinja.staff.Account;
import fi.perhelinja.staff.Audited;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Carries everything from one kind of store to another, or back, while no service writes to either. Whatever is there
 * already is left as it is when it is the same, and ends the move when it is not; so a move that was broken off is simply
 * begun again. Waits for each step: for a thread of one's own.
 *
 * <p>What lasts moments stays behind: who is signed in, who is at work, where residents came from.
 */
public final class Move {

    /** Conversations carried at a time. */
    private static final int PAGE = 100;

    /** Entries of the audit read at a time. */
    private static final int ENTRIES = 1_000;

    /** One end of a move; open. */
    public record Side(Store store, Rota rota, Registry registry, Vault vault) {}

    /**
     * What one side holds.
     *
     * @param hash SHA-256 over all conversations and commits in their order
     * @param audit number and hash of the last entry
     */
    public record Holdings(long conversations, long commits, String hash, int accounts, String audit) {}

    /** Why a move ended before its end. Has no word of a resident. */
    public static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped(String why) {
            super(why, null, false, false);
        }
    }

    private final Side from;
    private final Side to;
    private final Duration keep;

    /** @param keep from the end of a conversation to its deletion */
    public Move(Side from, Side to, Duration keep) {
        this.from = from;
        this.to = to;
        this.keep = keep;
    }

    /** Carries all of it. */
    public void run() {
        Set<String> revisions = new TreeSet<>();
        for (List<String> ids = page(from, ""); !ids.isEmpty(); ids = page(from, ids.get(ids.size() - 1))) {
            List<Future<Set<String>>> carried = ids.stream().map(this::carry).toList();
            Future.all(carried).await();
            carried.forEach(each -> revisions.addAll(each.result()));
        }
        for (String revision : revisions) {
            Optional<Map<String, String>> files =
                    from.store().revision(revision).await();
            files.ifPresent(kept -> to.store().keepRevision(revision, kept).await());
        }
        accounts();
        audit();
        work();
    }

    private static List<String> page(Side side, String after) {
        return side.store().conversations(after, PAGE).await();
    }

    /** @return revisions that the conversation began with or stands on */
    private Future<Set<String>> carry(String id) {
        return from.store()
                .read(id, 0)
                .compose(commits -> to.store().read(id, 0).compose(there -> {
                    if (commits.isEmpty()) {
                        return Future.succeededFuture(Set.of());
                    }
                    if (there.size() > commits.size() || !there.equals(commits.subList(0, there.size()))) {
                        return Future.failedFuture(new Stopped("conversation " + id + " is another one over there"));
                    }
                    return append(commits, there.size())
                            .compose(done -> sealed(id))
                            .map(done -> revisions(commits));
                }));
    }

    private Future<Void> append(List<Commit> commits, int there) {
        Conversation conversation =
                Conversation.none(commits.get(0).conversation()).with(commits.subList(0, there));
        Future<Void> last = Future.succeededFuture();
        for (Commit commit : commits.subList(there, commits.size())) {
            Conversation now = conversation.with(commit);
            last = last.compose(done -> to.store().append(commit, now.reminders(keep), now.place()));
            conversation = now;
        }
        return last;
    }

    private Future<Void> sealed(String id) {
        return from.vault().kept(id).compose(kept -> {
            List<Future<Void>> all = kept.stream()
                    .map(each -> to.vault().keep(id, each.name(), each.sealed(), each.until()))
                    .toList();
            return all.isEmpty() ? Future.succeededFuture() : Future.all(all).mapEmpty();
        });
    }

    private static Set<String> revisions(List<Commit> commits) {
        Set<String> revisions = new TreeSet<>();
        for (Commit commit : commits) {
            for (Event event : commit.events()) {
                if (event instanceof Event.Opened opened) {
                    revisions.add(opened.revision());
                } else if (event instanceof Event.Moved moved) {
                    revisions.add(moved.state().revision());
                }
            }
        }
        return revisions;
    }

    private void accounts() {
        for (Account account : from.registry().accounts().await()) {
            Optional<Account> there = to.registry().account(account.id()).await();
            if (there.isEmpty()) {
                to.registry().add(account).await();
            } else if (!there.get().signIn().equals(account.signIn())) {
                throw new Stopped("account " + account.id() + " is another one over there");
            }
        }
    }

    /** Each hash covers the one before: the same entries in the same order make the same chain. */
    private void audit() {
        List<Audited> last = new ArrayList<>();
        for (List<Audited> there = entries(to, 0); !there.isEmpty(); there = entries(to, number(last))) {
            last = there;
        }
        long have = number(last);
        if (have > 0) {
            List<Audited> same = from.registry().audited(have - 1, 1).await();
            if (!same.equals(last.subList(last.size() - 1, last.size()))) {
                throw new Stopped("the audit over there is another one");
            }
        }
        for (List<Audited> more = entries(from, have); !more.isEmpty(); more = entries(from, number(more))) {
            for (Audited entry : more) {
                if (!to.registry().audit(entry.entry()).await().equals(entry)) {
                    throw new Stopped("the audit does not come out the same at entry " + entry.number());
                }
            }
        }
    }

    private static List<Audited> entries(Side side, long since) {
        return side.registry().audited(since, ENTRIES).await();
    }

    private static long number(List<Audited> entries) {
        return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).number();
    }

    /** How queues stand, who is kept out, what the exchange told; and waits, for the estimate, once. */
    private void work() {
        from.rota().modes().await().forEach(mode -> to.rota().set(mode).await());
        from.rota().blocks().await().forEach(block -> to.rota().keep(block).await());
        from.rota()
                .exchangeCalls(Instant.EPOCH)
                .await()
                .forEach(call -> to.rota().tell(call).await());
        Map<String, Instant> there = to.rota().worked().await();
        from.rota().worked().await().forEach((queue, at) -> {
            if (!there.containsKey(queue)) {
                workedIn(queue, at);
            }
        });
        if (to.rota().waits(Instant.EPOCH).await().isEmpty()) {
            from.rota()
                    .waits(Instant.EPOCH)
                    .await()
                    .forEach(wait -> to.rota().keep(wait).await());
        }
    }

    /** A shift that is begun and ended leaves behind that the queue was worked in, and until when. */
    private void workedIn(String queue, Instant at) {
        Worker nobody = new Worker("move-" + queue, "", "");
        Shift shift = new Shift(nobody, Shift.Status.AWAY, "", Set.of(queue), Set.of(), 0, false, at, at);
        to.rota().begin(shift).compose(done -> to.rota().end(nobody.id())).await();
    }

    /** Reads one side from beginning to end. */
    public static Holdings holdings(Side side) {
        CommitCodec codec = new CommitCodec();
        MessageDigest digest = sha256();
        long conversations = 0;
        long commits = 0;
        for (List<String> ids = page(side, ""); !ids.isEmpty(); ids = page(side, ids.get(ids.size() - 1))) {
            for (String id : ids) {
                conversations++;
                for (Commit commit : side.store().read(id, 0).await()) {
                    commits++;
                    String line = id + " " + commit.number() + " " + codec.encode(commit) + "\n";
                    digest.update(line.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        String audit = "0";
        for (List<Audited> more = entries(side, 0); !more.isEmpty(); more = entries(side, number(more))) {
            Audited last = more.get(more.size() - 1);
            audit = last.number() + " " + last.hash();
        }
        int accounts = side.registry().accounts().await().size();
        return new Holdings(conversations, commits, HexFormat.of().formatHex(digest.digest()), accounts, audit);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
