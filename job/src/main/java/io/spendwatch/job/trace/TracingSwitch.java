package io.spendwatch.job.trace;

import java.io.Serializable;

/** What decides whether the gate sends each transaction on. */
@FunctionalInterface
public interface TracingSwitch extends Serializable {

    /**
     * Begins to look, for a subtask that opens.
     *
     * @param subtask its number, from 0
     */
    Tracing open(int subtask);

    /** Returns what is on or off, whatever comes. */
    static TracingSwitch fixed(boolean on) {
        return subtask -> new FixedTracing(on);
    }
}
