package io.spendwatch.harness.elasticsearch;

import io.spendwatch.harness.process.ChildJvm;
import io.spendwatch.harness.process.ServerProcess;
import io.spendwatch.local.infrastructure.LoopbackPort;
import java.net.URI;
import java.nio.file.Path;

/** An Elasticsearch node in a process of its own, with all its data in one directory. */
public final class Elasticsearch implements AutoCloseable {
    private static final String HEAP = "512m";

    private final LoopbackPort port;
    private final ServerProcess process;

    private Elasticsearch(LoopbackPort port, ServerProcess process) {
        this.port = port;
        this.process = process;
    }

    /** Starts one on a free port of the loopback interface. */
    public static Elasticsearch start(Path data, Path log) {
        LoopbackPort port = LoopbackPort.free();
        return new Elasticsearch(
                port,
                ServerProcess.start(
                        logOfIt -> ChildJvm.start(
                                "Elasticsearch",
                                logOfIt,
                                HEAP,
                                ElasticsearchMain.class,
                                data.toString(),
                                Integer.toString(port.number())),
                        log));
    }

    /** Returns where it answers. */
    public URI uri() {
        return URI.create("http://" + port);
    }

    /** Returns its process, which can be killed and started again with all that it has acknowledged. */
    public ServerProcess process() {
        return process;
    }

    /** Ends it at once: its data are of no more use. */
    @Override
    public void close() {
        process.close();
    }
}
