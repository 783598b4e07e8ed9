package io.spendwatch.harness.cluster;

import io.spendwatch.harness.process.ChildJvm;

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

    /** Has it stand still, as SIGSTOP does. */
    public void pause() {
        process.pause();
    }

    /** Has it go on where it stood still; nothing happens if it has ended meanwhile. */
    public void resume() {
        process.resume();
    }

    /**
     * Makes sure that it still runs.
     *
     * @throws io.spendwatch.harness.process.ChildFailedException if it has ended
     */
    void requireAlive() {
        if (!process.isAlive()) {
            throw process.failure();
        }
    }
}
