package fi.perhelinja.desk;

import fi.perhelinja.conversation.Author;
import fi.perhelinja.conversation.Command;
import fi.perhelinja.conversation.StaffCommand;
import fi.perhelinja.conversation.Worker;
import fi.perhelinja.staff.Member;
import fi.perhelinja.staff.Role;
import fi.perhelinja.text.Language;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Workers and those who wait for them, for the tests of the desk. */
final class Work {

    static final Member ANNA = member("w-1", "Anna", Role.WORKER, "family-guidance");
    static final Member BO = member("w-2", "Bo", Role.WORKER, "family-guidance");
    static final Member CIA = member("w-3", "Cia", Role.WORKER, "youth");
    static final Member SIV = member("s-1", "Siv", Role.SUPERVISOR, "youth");

    private Work() {}

    private static Member member(String id, String name, Role role, String queue) {
        return new Member(id, name, "", Set.of(role), Set.of(queue), Set.of(Language.FI));
    }

    /** A resident has asked for a person. */
    static String waiting(Desk desk) {
        String id = Node.open(desk).conversation().id();
        resident(desk, id, new Command.Choose(Optional.of("a-1"), "family-line/mind", "infant_coping"));
        Optional<String> person = Optional.of("human_handover");
        resident(desk, id, new Command.Change(Optional.of("a-2"), "family-line/mind", person));
        return id;
    }

    static Told resident(Desk desk, String conversation, Command command) {
        return desk.tell(conversation, command, Author.RESIDENT).await();
    }

    static Told claim(Desk desk, String conversation, Member member, String command) {
        return staff(desk, conversation, new StaffCommand.Claim(Optional.of(command), Worker.of(member)));
    }

    static Told staff(Desk desk, String conversation, StaffCommand command) {
        return desk.tell(conversation, command, Author.STAFF).await();
    }

    static Optional<Worker> owner(Desk desk, String conversation) {
        return desk.read(conversation).await().orElseThrow().owner();
    }

    /** What a screen was shown, in order. */
    static final class Frames<F> implements Follower.Screen<F> {
        private final BlockingQueue<F> frames = new LinkedBlockingQueue<>();

        @Override
        public Future<Void> apply(F frame) {
            frames.add(frame);
            return Future.succeededFuture();
        }

        /** The next that is of that kind and fits; those before it are passed over. */
        <T extends F> T next(Class<T> kind, Predicate<T> fits) throws InterruptedException {
            while (true) {
                F frame = frames.poll(10, TimeUnit.SECONDS);
                if (frame == null) {
                    throw new AssertionError("no such frame came: " + kind.getSimpleName());
                }
                if (kind.isInstance(frame) && fits.test(kind.cast(frame))) {
                    return kind.cast(frame);
                }
            }
        }

        <T extends F> T next(Class<T> kind) throws InterruptedException {
            return next(kind, frame -> true);
        }

        List<F> rest() {
            return List.copyOf(frames);
        }
    }
}
