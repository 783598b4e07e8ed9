package io.spendwatch.job.source.kafka;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * What is known of one partition: how far it has been read, and what its leader says of its end.
 *
 * <p>An answer of the leader with the end {@code e}, the high watermark, to a question asked at {@code t} is confirmed once
 * everything before {@code e} has been read and processed. Then nothing that was in the partition at {@code t} is still to
 * come: not in a transaction that is open either, for the reader stays before it. The partition is idle when each answer
 * has been confirmed for long enough without a valid event, and the last one is fresh. A question that fails, an answer
 * that comes late, and one that is not confirmed before the next one comes, start the time anew.
 *
 * <p>The threads that poll, process and ask share it. Times are those of {@link System#nanoTime}.
 */
final class PartitionActivity {
    private static final long UNKNOWN = -1;

    private final long idleAfterNanos;
    private final long unreachableAfterNanos;
    private final long intervalNanos;
    private final long validityNanos;

    private long position = UNKNOWN;
    private long polled = UNKNOWN;
    private long processed = UNKNOWN;

    private long broughtNanos;
    private long aliveNanos;
    private long askedNanos;
    private boolean asking;
    private boolean failing;

    private OptionalLong pendingEnd = OptionalLong.empty();
    private long pendingNanos;
    private OptionalLong quietSinceNanos = OptionalLong.empty();
    private long confirmedNanos;

    PartitionActivity(Idleness idleness, long nowNanos) {
        idleAfterNanos = idleness.after().toNanos();
        unreachableAfterNanos = idleness.unreachableAfter().toNanos();
        intervalNanos = idleness.interval().toNanos();
        validityNanos = idleness.validity().toNanos();
        broughtNanos = nowNanos;
        aliveNanos = nowNanos;
        askedNanos = nowNanos;
    }

    /** Notes the offset that is fetched next: what is before it and was not polled is no record that can be read. */
    synchronized void positioned(long newPosition) {
        position = newPosition;
    }

    /** Notes that records were polled, before they are processed, and which offset is fetched next. */
    synchronized void polled(long lastOffset, long newPosition, long nowNanos) {
        polled = lastOffset + 1;
        position = newPosition;
        alive(nowNanos);
    }

    /** Notes that records were processed. */
    synchronized void processed(long lastOffset, boolean valid, long nowNanos) {
        processed = lastOffset + 1;
        if (valid) {
            broughtNanos = nowNanos;
            restart();
        }
    }

    /** Returns whether the partition has been silent for so long that its leader is to be asked now. */
    synchronized boolean isToBeAsked(long nowNanos) {
        return !asking
                && processed >= polled
                && nowNanos - broughtNanos >= intervalNanos
                && nowNanos - askedNanos >= intervalNanos;
    }

    synchronized void asked(long nowNanos) {
        asking = true;
        askedNanos = nowNanos;
    }

    /**
     * Notes the answer to the question that was asked last; returns whether there was none to that before.
     *
     * @param end the offset after the last record that is replicated
     */
    synchronized boolean answered(long end, long nowNanos) {
        boolean again = failing;
        asking = false;
        alive(askedNanos);
        confirm(nowNanos);
        if (pendingEnd.isPresent() || nowNanos - askedNanos > validityNanos) {
            restart();
        }
        pendingEnd = OptionalLong.of(end);
        pendingNanos = askedNanos;
        confirm(nowNanos);
        return again;
    }

    /** Notes that the question that was asked last has no answer; returns whether there was one to that before. */
    synchronized boolean failed() {
        boolean first = !failing;
        asking = false;
        failing = true;
        restart();
        return first;
    }

    /** Returns whether windows are not to wait for the partition. */
    synchronized boolean isIdle(long nowNanos) {
        confirm(nowNanos);
        return isEmpty(nowNanos) || isGivenUp(nowNanos);
    }

    /** Returns for how long the leader has not answered; zero if it did when it was last asked. */
    synchronized Duration unreachable(long nowNanos) {
        return failing ? Duration.ofNanos(nowNanos - aliveNanos) : Duration.ZERO;
    }

    private boolean isEmpty(long nowNanos) {
        return pendingEnd.isEmpty()
                && quietSinceNanos.isPresent()
                && confirmedNanos - quietSinceNanos.getAsLong() >= idleAfterNanos
                && nowNanos - confirmedNanos <= validityNanos;
    }

    private boolean isGivenUp(long nowNanos) {
        return failing && unreachableAfterNanos > 0 && nowNanos - aliveNanos >= unreachableAfterNanos;
    }

    /** Takes the pending answer for confirmed if all has been read and processed that was there then. */
    private void confirm(long nowNanos) {
        boolean read = position >= 0 && processed >= polled;
        if (pendingEnd.isEmpty() || !read || position < pendingEnd.getAsLong()) {
            return;
        }
        pendingEnd = OptionalLong.empty();
        if (quietSinceNanos.isPresent() && nowNanos - confirmedNanos > validityNanos) {
            quietSinceNanos = OptionalLong.empty();
        }
        if (quietSinceNanos.isEmpty()) {
            quietSinceNanos = OptionalLong.of(nowNanos);
        }
        confirmedNanos = pendingNanos;
    }

    private void restart() {
        pendingEnd = OptionalLong.empty();
        quietSinceNanos = OptionalLong.empty();
    }

    private void alive(long sinceNanos) {
        if (sinceNanos - aliveNanos > 0) {
            aliveNanos = sinceNanos;
        }
        failing = false;
    }
}
