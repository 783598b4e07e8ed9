package io.spendwatch.bench.spark;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.sql.streaming.StreamingQueryListener;

/** Notes what each micro-batch has read, once it is committed. */
final class Progress extends StreamingQueryListener {
    private final AtomicLong events = new AtomicLong();
    private final AtomicLong firstNanos = new AtomicLong();
    private final AtomicLong lastNanos = new AtomicLong();

    /** Returns how many events the committed micro-batches have read. */
    long events() {
        return events.get();
    }

    /** Returns when the first micro-batch began. */
    long firstNanos() {
        return firstNanos.get();
    }

    /** Returns when the last micro-batch was committed. */
    long lastNanos() {
        return lastNanos.get();
    }

    @Override
    public void onQueryStarted(QueryStartedEvent event) {}

    @Override
    public void onQueryProgress(QueryProgressEvent event) {
        long now = System.nanoTime();
        if (events.get() == 0) {
            firstNanos.set(now - TimeUnit.MILLISECONDS.toNanos(event.progress().batchDuration()));
        }
        events.addAndGet(event.progress().numInputRows());
        lastNanos.set(now);
    }

    @Override
    public void onQueryTerminated(QueryTerminatedEvent event) {}
}
