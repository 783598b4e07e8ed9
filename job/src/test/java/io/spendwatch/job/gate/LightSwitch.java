package io.spendwatch.job.gate;

import io.spendwatch.job.trace.Tracing;
import io.spendwatch.job.trace.TracingSwitch;

/** Tracing that a test switches on. Not to be serialized. */
final class LightSwitch implements TracingSwitch {
    private static final long serialVersionUID = 1;

    private boolean on;
    private boolean closed;

    void switchOn() {
        on = true;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public Tracing open(int subtask) {
        return new Tracing() {
            @Override
            public boolean isOn() {
                return on;
            }

            @Override
            public void awaitStart() {}

            @Override
            public void close() {
                closed = true;
            }
        };
    }
}
