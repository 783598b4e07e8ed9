package io.spendwatch.local.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.node.Node;
import org.elasticsearch.node.NodeValidationException;

/** An Elasticsearch 7 node in this process, a cluster of its own. */
public final class EmbeddedElasticsearch implements AutoCloseable {
    private static final String NAME = "Elasticsearch";
    private static final Duration CLOSES_WITHIN = Duration.ofSeconds(10);

    private final LoopbackPort port;
    private final DataDirectory directory;
    private final Node node;

    private EmbeddedElasticsearch(LoopbackPort port, DataDirectory directory, Node node) {
        this.port = port;
        this.directory = directory;
        this.node = node;
    }

    /**
     * Starts a node that answers on HTTP when this returns. A directory that a node left is taken up as it is.
     *
     * @throws StartupException when the port is in use, the directory cannot be written to, or its data cannot be used
     */
    public static EmbeddedElasticsearch start(LoopbackPort port, DataDirectory directory) {
        try {
            port.requireUnused(NAME);
            directory.requireWritable(NAME);
            return new EmbeddedElasticsearch(port, directory, started(port, directory));
        } catch (RuntimeException | Error e) {
            directory.release();
            throw e;
        }
    }

    /** Returns where it answers, such as {@code http://127.0.0.1:9200}. */
    public URI uri() {
        return URI.create("http://" + port);
    }

    /** Stops the node with everything flushed; removes a temporary directory. */
    @Override
    public void close() {
        try {
            node.close();
            node.awaitClose(CLOSES_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(NAME + " on " + port + " did not stop cleanly", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        directory.release();
    }

    private static Node started(LoopbackPort port, DataDirectory directory) {
        Node node = newNode(port, directory);
        try {
            return node.start();
        } catch (NodeValidationException | RuntimeException e) {
            StartupException failure = StartupException.unexpected(NAME, port, directory, e);
            try {
                node.close();
            } catch (IOException closing) {
                failure.addSuppressed(closing);
            }
            throw failure;
        }
    }

    private static Node newNode(LoopbackPort port, DataDirectory directory) {
        try {
            return new ElasticsearchNode(port, directory);
        } catch (RuntimeException e) {
            throw StartupException.unexpected(NAME, port, directory, e);
        }
    }
}
