package io.spendwatch.job.source.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A time in which Kafka does not answer: it is logged when it begins, every minute, and when it is over. */
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final Duration BETWEEN_LOG_LINES = Duration.ofMinutes(1);

    private final String topics;
    private final String consequence;
    private final InstantSource clock;
    private Optional<Instant> began = Optional.empty();
    private Instant logNext = Instant.EPOCH;

    /**
     * Makes what may come over a reader.
     *
     * @param topics what it reads
     * @param consequence what that means for the job, as a sentence without its full stop
     */
    Outage(String topics, String consequence, InstantSource clock) {
        this.topics = topics;
        this.consequence = consequence;
        this.clock = clock;
    }

    /** Notes that a request met this. */
    void met(RuntimeException failure) {
        Instant now = clock.instant();
        if (began.isEmpty()) {
            began = Optional.of(now);
        } else if (now.isBefore(logNext)) {
            return;
        }
        logNext = now.plus(BETWEEN_LOG_LINES);
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
        if (began.isPresent()) {
            LOG.info(
                    "Kafka tells of {} again after {} s",
                    topics,
                    lasting(clock.instant()).toSeconds());
            began = Optional.empty();
        }
    }

    private Duration lasting(Instant now) {
        return began.map(since -> Duration.between(since, now)).orElse(Duration.ZERO);
    }
}
