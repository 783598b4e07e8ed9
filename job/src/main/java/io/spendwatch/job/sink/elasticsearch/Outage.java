package io.spendwatch.job.sink.elasticsearch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.apache.flink.metrics.Counter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A time in which Elasticsearch does not take what it is sent: how long it lasts, and the waits during it. */
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final long BETWEEN_LOG_LINES_NANOS = Duration.ofMinutes(1).toNanos();

    private final List<URI> hosts;
    private final Backoff backoff;
    private final Counter retries;
    private final LongSupplier nanoTime;
    private final Pause pause;

    // Written by the task's thread, read by the metric reporters' threads.
    private volatile OptionalLong beganNanos = OptionalLong.empty();
    private long loggedNanos;

    /** @param nanoTime a clock that never jumps, in nanoseconds */
    Outage(List<URI> hosts, Backoff backoff, Counter retries, LongSupplier nanoTime, Pause pause) {
        this.hosts = hosts;
        this.backoff = backoff;
        this.retries = retries;
        this.nanoTime = nanoTime;
        this.pause = pause;
    }

    /**
     * Waits before a request is repeated.
     *
     * @param why what the last attempt met; one line
     * @throws InterruptedException when the task is cancelled meanwhile
     */
    void waitOut(String why) throws InterruptedException {
        long now = nanoTime.getAsLong();
        if (beganNanos.isEmpty()) {
            beganNanos = OptionalLong.of(now);
            loggedNanos = now;
            LOG.warn("Elasticsearch at {} does not take alerts: {}. They wait, and are sent until it does", hosts, why);
        } else if (now - loggedNanos >= BETWEEN_LOG_LINES_NANOS) {
            loggedNanos = now;
            LOG.warn(
                    "Elasticsearch at {} has not taken alerts for {} s: {}. They still wait",
                    hosts,
                    lasting().toSeconds(),
                    why);
        }
        pause.sleep(backoff.next());
        retries.inc();
    }

    /** Notes that Elasticsearch took all that it was sent. */
    void over() {
        if (beganNanos.isPresent()) {
            LOG.info(
                    "Elasticsearch at {} takes alerts again after {} s",
                    hosts,
                    lasting().toSeconds());
            beganNanos = OptionalLong.empty();
            backoff.reset();
        }
    }

    /** Returns how long it has lasted by now; zero when there is none. */
    Duration lasting() {
        OptionalLong began = beganNanos;
        return began.isPresent() ? Duration.ofNanos(nanoTime.getAsLong() - began.getAsLong()) : Duration.ZERO;
    }

    /** How time is let pass. */
    interface Pause {
        Pause SLEEP = wait -> Thread.sleep(wait.toMillis());

        void sleep(Duration wait) throws InterruptedException;
    }
}
