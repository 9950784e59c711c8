package fi.perhelinja.scene;

import fi.perhelinja.store.redis.RealCluster;
import fi.perhelinja.store.redis.RealRedis;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Three masters without replicas, each of which writes down each word before it says that it has it. */
final class ClusterOfThree implements Deployment {

    /** After so long the others think that one is gone, and serve nobody until it is back. */
    private static final String GONE_MILLIS = "3000";

    private final List<RealRedis> masters;

    ClusterOfThree(Path folder) throws Exception {
        masters = RealCluster.start(
                folder, "--appendonly", "yes", "--appendfsync", "always", "--cluster-node-timeout", GONE_MILLIS);
    }

    @Override
    public String url() {
        return RealCluster.url(masters);
    }

    @Override
    public void kill(Random random, long millis) throws Exception {
        RealRedis master = masters.get(random.nextInt(masters.size()));
        master.kill();
        Faults.await(millis);
        master.start();
        whole();
    }

    @Override
    public void pause(Random random, long millis) throws Exception {
        RealRedis master = masters.get(random.nextInt(masters.size()));
        master.pause();
        Faults.await(millis);
        master.goOn();
        whole();
    }

    private void whole() throws Exception {
        for (RealRedis master : masters) {
            RealCluster.until("the cluster is whole again", () -> RealCluster.isWhole(master));
        }
    }

    @Override
    public void close() {
        masters.forEach(RealRedis::close);
    }
}
