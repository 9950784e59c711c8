package fi.perhelinja.scene;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.PemKeyCertOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Ends TLS and hands each connection to the next node that takes it. Stands in for HAProxy where there is none. */
final class Forwarder implements AutoCloseable {

    private static final int CONNECT_MILLIS = 3_000;

    private final NetClient client;
    private final NetServer server;
    private final List<Integer> nodes;
    private final AtomicInteger turn = new AtomicInteger();

    private Forwarder(Vertx vertx, Path pem, List<Integer> nodes) {
        this.nodes = nodes;
        client = vertx.createNetClient(new NetClientOptions().setConnectTimeout(CONNECT_MILLIS));
        server = vertx.createNetServer(new NetServerOptions()
                        .setSsl(true)
                        .setKeyCertOptions(new PemKeyCertOptions()
                                .setCertPath(pem.toString())
                                .setKeyPath(pem.toString())))
                .connectHandler(this::take);
    }

    static Forwarder start(Vertx vertx, Path pem, int port, List<Integer> nodes) {
        Forwarder forwarder = new Forwarder(vertx, pem, nodes);
        forwarder.server.listen(port, "127.0.0.1").await();
        return forwarder;
    }

    private void take(NetSocket from) {
        from.pause();
        connect(nodes.size())
                .onSuccess(to -> {
                    from.pipeTo(to);
                    to.pipeTo(from);
                    from.closeHandler(over -> to.close());
                    to.closeHandler(over -> from.close());
                })
                .onFailure(nobody -> from.close());
    }

    private Future<NetSocket> connect(int tries) {
        int port = nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()));
        return client.connect(port, "127.0.0.1")
                .recover(cause -> tries > 1 ? connect(tries - 1) : Future.failedFuture(cause));
    }

    @Override
    public void close() {
        server.close().await();
        client.close().await();
    }
}
