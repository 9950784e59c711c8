package fi.perhelinja.store.redis;

import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Redis answered, read as what it was asked for. */
final class Answer {

    private Answer() {}

    static Optional<String> text(@Nullable Response answer) {
        return Optional.ofNullable(answer).map(Response::toString);
    }

    /** Whether a script did it. */
    static boolean yes(@Nullable Response answer) {
        return number(answer) > 0;
    }

    static int number(@Nullable Response answer) {
        return answer == null ? 0 : answer.toInteger();
    }

    /** The texts of a list; without those that are not there. */
    static List<String> texts(@Nullable Response answer) {
        List<String> all = new ArrayList<>();
        for (Response each : parts(answer)) {
            if (each != null) {
                all.add(each.toString());
            }
        }
        return all;
    }

    /** The parts of a list. One that is not there is null. */
    static List<@Nullable Response> parts(@Nullable Response answer) {
        List<@Nullable Response> all = new ArrayList<>();
        for (int i = 0; answer != null && i < answer.size(); i++) {
            all.add(answer.get(i));
        }
        return all;
    }

    /** An entry of a stream: its number, and its fields' values in the order in which they were written. */
    record Entry(long number, List<String> values) {}

    /** Entries of a stream whose ids are {@code <number>-0}. */
    static List<Entry> entries(@Nullable Response answer) {
        List<Entry> all = new ArrayList<>();
        for (Response each : parts(answer)) {
            if (each != null) {
                String id = each.get(0).toString();
                List<String> fields = texts(each.get(1));
                List<String> values = new ArrayList<>();
                for (int i = 1; i < fields.size(); i += 2) {
                    values.add(fields.get(i));
                }
                all.add(new Entry(Long.parseLong(id.substring(0, id.indexOf('-'))), values));
            }
        }
        return all;
    }
}
