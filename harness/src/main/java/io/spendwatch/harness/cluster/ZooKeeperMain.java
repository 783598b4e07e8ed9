package io.spendwatch.harness.cluster;

import io.spendwatch.harness.process.Parent;
import org.apache.flink.runtime.zookeeper.FlinkZooKeeperQuorumPeer;

/** The ZooKeeper that Flink brings, which ends with its parent. */
final class ZooKeeperMain {
    private ZooKeeperMain() {}

    /**
     * Runs it.
     *
     * @param arguments Flink's own: the configuration's file and the number of the server
     */
    public static void main(String... arguments) {
        Parent.endWithIt();
        // Nobody reads what it prints.
        System.setOut(System.err);
        FlinkZooKeeperQuorumPeer.main(arguments);
    }
}
