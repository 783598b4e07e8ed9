package io.spendwatch.bench.replay;

import io.spendwatch.local.replay.Progress;

/**
 * How far a replay is. It is done when neither events nor alerts become more; that its files are then finished and its
 * Flink is closed is not counted, as it is not of the job that reads Kafka.
 */
final class HowFar {
    private volatile long events;
    private volatile long alerts;
    private volatile long lastChangeNanos = System.nanoTime();

    void note(Progress progress) {
        if (progress.events() != events || progress.alerts() != alerts) {
            events = progress.events();
            alerts = progress.alerts();
            lastChangeNanos = System.nanoTime();
        }
    }

    long events() {
        return events;
    }

    long lastChangeNanos() {
        return lastChangeNanos;
    }
}
