package fi.perhelinja.store.redis;

import fi.perhelinja.store.Vault;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The vault of many nodes: a hash for each conversation, in its part. */
final class RedisVault implements Vault {

    /** Most that are looked at of one part at a time. */
    private static final int PAGE = 1_000;

    private final RedisLink link;
    private final Keys keys;

    RedisVault(RedisLink link, Keys keys) {
        this.link = link;
        this.keys = keys;
    }

    @Override
    public Future<Void> keep(String conversation, String name, String sealed, Instant until) {
        return link.runDurably(
                        Script.KEEP,
                        both(conversation),
                        List.of(name, sealed, conversation + "\t" + name, String.valueOf(until.toEpochMilli())))
                .mapEmpty();
    }

    private List<String> both(String conversation) {
        Keys.Part part = keys.of(conversation);
        return List.of(part.vault(conversation), part.vaultUntil());
    }

    @Override
    public Future<Optional<String>> read(String conversation, String name) {
        return link.ask(Command.HGET, keys.of(conversation).vault(conversation), name)
                .map(Answer::text);
    }

    @Override
    public Future<List<Kept>> kept(String conversation) {
        Keys.Part part = keys.of(conversation);
        return link.ask(Command.HGETALL, part.vault(conversation))
                .map(Answer::texts)
                .compose(flat -> {
                    List<Future<Kept>> all = new ArrayList<>();
                    for (int i = 0; i + 1 < flat.size(); i += 2) {
                        all.add(kept(part, conversation, flat.get(i), flat.get(i + 1)));
                    }
                    return all.isEmpty()
                            ? Future.succeededFuture(List.<Kept>of())
                            : Future.all(all)
                                    .map(done -> all.stream()
                                            .map(Future::result)
                                            .sorted(Comparator.comparing(Kept::name))
                                            .toList());
                });
    }

    private Future<Kept> kept(Keys.Part part, String conversation, String name, String sealed) {
        return link.ask(Command.ZSCORE, part.vaultUntil(), conversation + "\t" + name)
                .map(score -> Answer.text(score).map(Double::parseDouble).orElse(0.0))
                .map(until -> new Kept(name, sealed, Instant.ofEpochMilli(until.longValue())));
    }

    @Override
    public Future<Void> drop(String conversation) {
        return link.runDurably(Script.UNKEEP, both(conversation), List.of(conversation, "", ""))
                .mapEmpty();
    }

    @Override
    public Future<Integer> forget(Instant now) {
        List<Future<Integer>> all =
                keys.parts().stream().map(part -> forget(part, now)).toList();
        return Future.all(all).map(done -> all.stream().mapToInt(Future::result).sum());
    }

    private Future<Integer> forget(Keys.Part part, Instant now) {
        String time = String.valueOf(now.toEpochMilli());
        return link.ask(Command.ZRANGE, part.vaultUntil(), "-inf", time, "BYSCORE", "LIMIT", "0", String.valueOf(PAGE))
                .map(Answer::texts)
                .compose(members -> {
                    List<Future<Integer>> each =
                            members.stream().map(member -> forget(member, time)).toList();
                    return each.isEmpty()
                            ? Future.succeededFuture(0)
                            : Future.all(each)
                                    .map(done -> each.stream()
                                            .mapToInt(Future::result)
                                            .sum());
                });
    }

    /** @param member the conversation, a tab, and the name */
    private Future<Integer> forget(String member, String time) {
        String[] named = member.split("\t", 2);
        return link.run(Script.UNKEEP, both(named[0]), List.of(named[0], time, named[1]))
                .map(Answer::number);
    }
}
