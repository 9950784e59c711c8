package fi.perhelinja.store.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads rows of the waiting list that are past, of one part. */
final class PastRows {

    /** Stands for any queue. */
    private static final String ANY = "*";

    /** Comes right after the tab that ends a name. */
    private static final String END = "\n";

    private final RedisLink link;
    private final Keys keys;

    /** @param at milliseconds, in as many digits as ever */
    record Row(String at, String json) {}

    PastRows(RedisLink link, Keys keys) {
        this.link = link;
        this.keys = keys;
    }

    /** Newest first when a queue is asked for alone, else in no order; at least the newest that there are of them. */
    Future<List<Row>> of(Keys.Part part, Optional<String> queue, Optional<String> owner, int atMost) {
        return owner.isPresent() ? had(part, queue, owner.get()) : ofQueue(part, queue.orElse(ANY), atMost);
    }

    private Future<List<Row>> ofQueue(Keys.Part part, String queue, int atMost) {
        return link.ask(
                        Command.ZRANGE,
                        part.queues(),
                        "(" + queue + END,
                        "[" + queue + "\t",
                        "BYLEX",
                        "REV",
                        "LIMIT",
                        "0",
                        String.valueOf(atMost))
                .map(Answer::texts)
                .compose(members ->
                        rows(part, members.stream().map(PastRows::last).toList()));
    }

    /** What somebody ever had is no more than one can have in the days for which it is kept. */
    private Future<List<Row>> had(Keys.Part part, Optional<String> queue, String owner) {
        return link.ask(Command.ZRANGE, part.had(), "[" + owner + "\t", "(" + owner + END, "BYLEX")
                .map(Answer::texts)
                .compose(members ->
                        rows(part, members.stream().map(PastRows::last).toList()))
                .map(rows -> queue.isEmpty()
                        ? rows
                        : rows.stream().filter(row -> of(row, queue.get())).toList());
    }

    private boolean of(Row row, String queue) {
        return new Counting(keys).place(row.json()).queue().equals(queue);
    }

    private static String last(String member) {
        return member.substring(member.lastIndexOf('\t') + 1);
    }

    private Future<List<Row>> rows(Keys.Part part, List<String> ids) {
        if (ids.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        List<String> asked = new ArrayList<>(List.of(part.past()));
        asked.addAll(ids);
        return link.ask(Command.HMGET, asked.toArray(String[]::new))
                .map(found -> Answer.texts(found).stream()
                        .map(value -> value.split("\t", 2))
                        .map(value -> new Row(value[0], value[1]))
                        .toList());
    }
}
