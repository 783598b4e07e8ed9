package io.spendwatch.harness.elasticsearch;

import io.spendwatch.harness.process.Parent;
import io.spendwatch.local.infrastructure.DataDirectory;
import io.spendwatch.local.infrastructure.EmbeddedElasticsearch;
import io.spendwatch.local.infrastructure.LoopbackPort;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The node's process: prints where it listens once it does, and runs until its parent ends it. */
final class ElasticsearchMain {
    private ElasticsearchMain() {}

    /**
     * Runs it.
     *
     * @param arguments the data directory and the port
     */
    public static void main(String... arguments) throws InterruptedException {
        Parent.endWithIt();
        LoopbackPort port = new LoopbackPort(Integer.parseInt(arguments[1]));
        EmbeddedElasticsearch node = EmbeddedElasticsearch.start(port, DataDirectory.at(Path.of(arguments[0])));
        System.out.println(node.uri());
        new CountDownLatch(1).await();
    }
}
