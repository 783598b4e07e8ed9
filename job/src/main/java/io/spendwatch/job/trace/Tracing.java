package io.spendwatch.job.trace;

import java.io.IOException;

/** Whether a subtask of the gate sends each transaction on, which only rules about travel need. Once on, it stays on. */
public interface Tracing extends AutoCloseable {

    /** Returns whether it is on; called for each record, by the subtask's thread. */
    boolean isOn();

    /** Waits until it is known whether it is on from the start. */
    void awaitStart() throws IOException, InterruptedException;

    @Override
    void close();
}
