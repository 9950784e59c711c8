package fi.perhelinja.store.redis;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import java.util.Arrays;
import java.util.List;

/** Each master of a Cluster by itself, for what no key belongs to. */
final class Masters {

    /** Where a master's flags and its address stand in a line about it. */
    private static final int FLAGS = 2;

    private static final int ADDRESS = 1;

    private Masters() {}

    /** @return the address itself, when it is none of a Cluster */
    static Future<List<RedisAddress>> of(Vertx vertx, RedisAddress address) {
        if (address.kind() != RedisAddress.Kind.CLUSTER) {
            return Future.succeededFuture(List.of(address));
        }
        return first(vertx, address, 0)
                .map(nodes -> nodes.lines()
                        .map(line -> line.split(" "))
                        .filter(parts -> Arrays.asList(parts[FLAGS].split(",")).contains("master"))
                        .filter(parts -> !parts[FLAGS].contains("noaddr"))
                        .map(parts -> address.alone(parts[ADDRESS].substring(0, parts[ADDRESS].indexOf('@'))))
                        .toList());
    }

    /** What the first that answers says of all. */
    private static Future<String> first(Vertx vertx, RedisAddress address, int which) {
        RedisLink link = new RedisLink(vertx, address.alone(address.nodes().get(which)));
        return link.open()
                .compose(v -> link.ask(Command.CLUSTER, "NODES"))
                .map(nodes -> Answer.text(nodes).orElse(""))
                .eventually(link::close)
                .recover(cause -> which + 1 < address.nodes().size()
                        ? first(vertx, address, which + 1)
                        : Future.failedFuture(cause));
    }
}
