package io.spendwatch.bench.work;

import io.spendwatch.harness.process.ChildJvm;
import java.nio.file.Path;

/** Writes paced work to its topic, from a process of its own. */
public final class PacedFeed implements AutoCloseable {
    private static final String HEAP = "768m";

    private final ChildJvm process;

    private PacedFeed(ChildJvm process) {
        this.process = process;
    }

    /** Starts it, and waits until it has begun to write. */
    public static PacedFeed start(PacedWork work, Path log) {
        ChildJvm process = ChildJvm.start("The generator", log, HEAP, PacedFeedMain.class, work.toArguments());
        return process.nextLine().map(writing -> new PacedFeed(process)).orElseThrow(process::failure);
    }

    /** Returns whether it still writes. */
    public boolean isWriting() {
        return process.isAlive();
    }

    /**
     * Returns how many events it has written, once all are acknowledged.
     *
     * @throws io.spendwatch.harness.process.ChildFailedException if it failed on the way
     */
    public long awaitEvents() {
        return process.nextLine().map(Long::parseLong).orElseThrow(process::failure);
    }

    @Override
    public void close() {
        process.close();
    }
}
