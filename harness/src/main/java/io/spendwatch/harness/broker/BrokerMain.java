package io.spendwatch.harness.broker;

import io.spendwatch.harness.process.Parent;
import io.spendwatch.local.infrastructure.DataDirectory;
import io.spendwatch.local.infrastructure.EmbeddedKafka;
import io.spendwatch.local.infrastructure.LoopbackPort;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The broker's process: prints where it listens once it does, and runs until its parent ends it. */
final class BrokerMain {
    private BrokerMain() {}

    /**
     * Runs it.
     *
     * @param arguments the data directory and the port
     */
    public static void main(String... arguments) throws InterruptedException {
        Parent.endWithIt();
        LoopbackPort port = new LoopbackPort(Integer.parseInt(arguments[1]));
        EmbeddedKafka kafka = EmbeddedKafka.start(port, DataDirectory.at(Path.of(arguments[0])));
        System.out.println(kafka.bootstrapServers());
        new CountDownLatch(1).await();
    }
}
