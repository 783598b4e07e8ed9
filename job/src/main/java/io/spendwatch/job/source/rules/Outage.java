package io.spendwatch.job.source.rules;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A time in which Kafka does not answer: it is logged when it begins, every minute, and when it is over. */
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final long BETWEEN_LOG_LINES_NANOS = Duration.ofMinutes(1).toNanos();

    private final String topics;
    private final String consequence;
    private final LongSupplier nanoTime;
    private OptionalLong beganNanos = OptionalLong.empty();
    private long loggedNanos;

    /**
     * Makes what may come over a reader.
     *
     * @param topics what it reads
     * @param consequence what that means for the job, as a sentence without its full stop
     * @param nanoTime a clock that never jumps, in nanoseconds
     */
    Outage(String topics, String consequence, LongSupplier nanoTime) {
        this.topics = topics;
        this.consequence = consequence;
        this.nanoTime = nanoTime;
    }

    /** Notes that a request met this. */
    void met(RuntimeException failure) {
        long now = nanoTime.getAsLong();
        if (beganNanos.isEmpty()) {
            beganNanos = OptionalLong.of(now);
        } else if (now - loggedNanos < BETWEEN_LOG_LINES_NANOS) {
            return;
        }
        loggedNanos = now;
        LOG.warn(
                "Kafka has not told of {} for {} s: {} ({}). {}; it is asked until it answers",
                topics,
                lasting(now).toSeconds(),
                failure.getMessage(),
                failure.getClass().getSimpleName(),
                consequence);
    }

    /** Notes that Kafka answered. */
    void over() {
        if (beganNanos.isPresent()) {
            LOG.info(
                    "Kafka tells of {} again after {} s",
                    topics,
                    lasting(nanoTime.getAsLong()).toSeconds());
            beganNanos = OptionalLong.empty();
        }
    }

    private Duration lasting(long nowNanos) {
        return Duration.ofNanos(nowNanos - beganNanos.orElse(nowNanos));
    }
}
