package io.spendwatch.local.diagnosis;

import io.spendwatch.job.gate.GateMetrics;
import io.spendwatch.local.flink.LocalMetrics;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the events that were read.
 *
 * @param valid those that keep the contract, the late ones among them
 * @param deadLettersByReason those that break it; reasons that did not occur are absent
 * @param lateByReason valid ones that came after their slice had ended; reasons that did not occur are absent
 * @param untraced valid events that came too late for rules about travel, and for no window
 */
public record EventCounts(
        long valid, Map<String, Long> deadLettersByReason, Map<String, Long> lateByReason, long untraced) {

    public EventCounts {
        deadLettersByReason = new TreeMap<>(deadLettersByReason);
        lateByReason = new TreeMap<>(lateByReason);
    }

    /** Returns the counts that the metrics of a job show. */
    public static EventCounts of(LocalMetrics metrics) {
        return new EventCounts(
                metrics.sum(GateMetrics.VALID),
                occurred(metrics.sumByLabel(GateMetrics.DEAD_LETTERS, GateMetrics.REASON)),
                occurred(metrics.sumByLabel(GateMetrics.LATE, GateMetrics.REASON)),
                metrics.sum(GateMetrics.UNTRACED));
    }

    /** Returns how many events were read. */
    public long events() {
        return valid + deadLetters();
    }

    public long deadLetters() {
        return sum(deadLettersByReason.values());
    }

    public long late() {
        return sum(lateByReason.values());
    }

    /** Returns the share of the valid events that are late, from 0 to 1. */
    public double lateShare() {
        return valid == 0 ? 0 : (double) late() / valid;
    }

    /** Returns whether there were events, and none of them was valid. */
    public boolean isNothingValid() {
        return valid == 0 && deadLetters() > 0;
    }

    private static Map<String, Long> occurred(Map<String, Long> byReason) {
        Map<String, Long> occurred = new TreeMap<>(byReason);
        occurred.values().removeIf(count -> count == 0);
        return occurred;
    }

    private static long sum(Collection<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
