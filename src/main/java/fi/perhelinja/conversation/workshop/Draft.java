package fi.perhelinja.conversation.workshop;

import fi.perhelinja.conversation.Checkup;
import fi.perhelinja.conversation.Guide;
import fi.perhelinja.hours.Schedule;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Reading;
import fi.perhelinja.understanding.Memory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a guide as they were saved at one time, and what is to be told of them.
 *
 * @param files path (as the author knows it) to content
 * @param at when they were read
 * @param problems all of them, by file and line
 * @param guide empty when anything is wrong that blocks
 */
public record Draft(Map<String, String> files, Instant at, List<Problem> problems, Optional<Guide> guide) {

    public Draft {
        files = Map.copyOf(files);
        problems = List.copyOf(problems);
    }

    /** @param before the guide as it was: what it understands is taken over, when nothing that teaches it has changed */
    public static Draft read(Map<String, String> files, Instant at, Memory memory, Optional<Guide> before) {
        Reading<Optional<Guide>> read = Checkup.guide(files, LocalDate.ofInstant(at, Schedule.ZONE), memory, before);
        return new Draft(files, at, read.problems(), read.value());
    }

    /** A guide that serves already, with the files that it was read from. */
    public static Draft of(Guide guide, Map<String, String> files, Instant at) {
        return new Draft(
                files, at, Checkup.problems(files, LocalDate.ofInstant(at, Schedule.ZONE)), Optional.of(guide));
    }

    public long errors() {
        return problems.stream().filter(Problem::blocks).count();
    }

    public long warnings() {
        return problems.size() - errors();
    }
}
