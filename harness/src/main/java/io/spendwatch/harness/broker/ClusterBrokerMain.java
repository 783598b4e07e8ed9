package io.spendwatch.harness.broker;

import io.spendwatch.harness.process.Parent;
import io.spendwatch.local.infrastructure.DataDirectory;
import io.spendwatch.local.infrastructure.EmbeddedKafka;
import java.util.concurrent.CountDownLatch;

/** The process of one broker of several: prints where it listens once it does, and runs until its parent ends it. */
final class ClusterBrokerMain {
    private ClusterBrokerMain() {}

    /**
     * Runs it.
     *
     * @param arguments see {@link MemberArguments}
     */
    public static void main(String... arguments) throws InterruptedException {
        Parent.endWithIt();
        MemberArguments given = MemberArguments.read(arguments);
        EmbeddedKafka kafka = EmbeddedKafka.start(given.member(), DataDirectory.at(given.data()));
        System.out.println(kafka.bootstrapServers());
        new CountDownLatch(1).await();
    }
}
