package io.spendwatch.job.rule;

import dev.cel.runtime.CelVariableResolver;
import java.util.Optional;

/**
 * The values of one evaluation, which are not handed out after its time. The clock is looked at where a text is asked for:
 * only work on texts can take long, each piece of it begins with one, and a condition without any does not pay for the
 * clock. For one thread.
 */
final class TimedVariables implements CelVariableResolver {
    private final CelVariableResolver values;
    private final TimeLimit limit;
    private boolean running;
    private boolean late;
    private long startNanos;

    TimedVariables(CelVariableResolver values, TimeLimit limit) {
        this.values = values;
        this.limit = limit;
    }

    @Override
    public Optional<Object> find(String name) {
        Optional<Object> value = values.find(name);
        if (value.isPresent() && value.get() instanceof String) {
            checkTime();
        }
        return value;
    }

    /** Returns whether the evaluation was told to end; what it came to does not count then. */
    boolean isLate() {
        return late;
    }

    private void checkTime() {
        long now = limit.nanoTime().getAsLong();
        if (!running) {
            running = true;
            startNanos = now;
        }
        late |= now - startNanos > limit.most().toNanos();
        if (late) {
            throw new IllegalStateException("the evaluation takes too long");
        }
    }
}
