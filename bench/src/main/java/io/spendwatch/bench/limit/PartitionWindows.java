package io.spendwatch.bench.limit;

import java.time.Duration;
import java.util.TreeMap;

/** The open windows of one partition, closed one after the other by the partition's clock. */
final class PartitionWindows {
    private static final long WINDOW_MILLIS = Duration.ofHours(10).toMillis();
    private static final long LONG_AGO_MILLIS = Long.MIN_VALUE / 2;
    private static final long OUT_OF_ORDERNESS_MILLIS = Duration.ofMinutes(1).toMillis();

    private final int partition;
    private final ClosedWindows closed;
    private final EventScanner scanner = new EventScanner();
    private final TreeMap<Long, Spending> open = new TreeMap<>();

    /** That of the event before, with which the next one mostly shares it. */
    private long currentStart = LONG_AGO_MILLIS;

    private Spending current = new Spending();
    private long closedEnd = LONG_AGO_MILLIS;

    PartitionWindows(int partition, ClosedWindows closed) {
        this.partition = partition;
        this.closed = closed;
    }

    void add(byte[] event) {
        scanner.scan(event);
        long time = scanner.eventTimeMillis();
        if (time < currentStart || time - WINDOW_MILLIS >= currentStart) {
            turnTo(time);
        }
        current.add(event, scanner);
        if (time - OUT_OF_ORDERNESS_MILLIS - WINDOW_MILLIS >= closedEnd) {
            close(time - OUT_OF_ORDERNESS_MILLIS);
        }
    }

    private void turnTo(long time) {
        currentStart = Math.floorDiv(time, WINDOW_MILLIS) * WINDOW_MILLIS;
        long end = currentStart + WINDOW_MILLIS;
        if (end <= closedEnd) {
            throw new IllegalStateException(
                    "There are late events, of which the limit knows nothing: one of window " + end);
        }
        current = open.computeIfAbsent(end, first -> new Spending());
    }

    private void close(long watermark) {
        closedEnd = Math.floorDiv(watermark, WINDOW_MILLIS) * WINDOW_MILLIS;
        var ended = open.headMap(closedEnd, true);
        closed.close(partition, closedEnd, ended);
        ended.clear();
    }
}
