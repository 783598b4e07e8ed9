package io.spendwatch.job.inquiry;

import java.util.SortedMap;

/**
 * What the job has counted since it first began, over all subtasks.
 *
 * @param valid the valid events
 * @param deadLetters the dead letters by reason
 * @param late the late events by reason
 * @param alerts the alerts by rule
 */
record Counts(
        long valid, SortedMap<String, Long> deadLetters, SortedMap<String, Long> late, SortedMap<String, Long> alerts) {

    long allAlerts() {
        return sum(alerts);
    }

    static long sum(SortedMap<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
