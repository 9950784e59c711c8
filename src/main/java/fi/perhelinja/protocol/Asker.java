package fi.perhelinja.protocol;

import fi.perhelinja.conversation.Worker;
import fi.perhelinja.staff.Member;
import java.time.Instant;
import java.util.Optional;

/** Who sent a frame, and what has to be known to make a command of it. */
public interface Asker {

    Member member();

    /** A colleague at work, by id. */
    Optional<Worker> colleague(String id);

    boolean hasQueue(String id);

    /** So many minutes from now on. */
    Instant inMinutes(int minutes);

    default Worker worker() {
        return Worker.of(member());
    }
}
