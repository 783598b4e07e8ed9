package io.spendwatch.job.gate;

import io.spendwatch.job.deadletter.LateReason;
import io.spendwatch.job.metric.DurableCounts;
import io.spendwatch.job.transaction.DeadLetterReason;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;

/** Counts what came to the gate, each reason from the start, so that it can be seen before it is first met. */
final class GateCounts {
    private final Counter valid;
    private final Counter untraced;
    private final Map<DeadLetterReason, Counter> deadLetters = new EnumMap<>(DeadLetterReason.class);
    private final Map<LateReason, Counter> late = new EnumMap<>(LateReason.class);

    GateCounts(DurableCounts counts) {
        valid = counts.counter(GateMetrics.VALID);
        untraced = counts.counter(GateMetrics.UNTRACED);
        for (DeadLetterReason reason : DeadLetterReason.values()) {
            deadLetters.put(reason, counts.counter(GateMetrics.DEAD_LETTERS, GateMetrics.REASON, reason.name()));
        }
        for (LateReason reason : LateReason.values()) {
            late.put(reason, counts.counter(GateMetrics.LATE, GateMetrics.REASON, reason.name()));
        }
    }

    void valid(int events) {
        valid.inc(events);
    }

    void untraced() {
        untraced.inc();
    }

    void deadLetter(DeadLetterReason reason) {
        deadLetters.get(reason).inc();
    }

    void late(LateReason reason) {
        late.get(reason).inc();
    }
}
