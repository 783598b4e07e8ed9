package io.spendwatch.bench.cluster;

import io.spendwatch.bench.process.ChildJvm;

/** A JobManager or a TaskManager. */
public final class ClusterProcess {
    private final String name;
    private final ChildJvm process;

    ClusterProcess(String name, ChildJvm process) {
        this.name = name;
        this.process = process;
    }

    public String name() {
        return name;
    }

    /** Returns the number that the system knows it by. */
    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as SIGKILL does, without a chance to say anything, and waits until it is gone. */
    public void kill() {
        process.close();
    }

    /**
     * Makes sure that it still runs.
     *
     * @throws io.spendwatch.bench.process.ChildFailedException if it has ended
     */
    void requireAlive() {
        if (!process.isAlive()) {
            throw process.failure();
        }
    }
}
