package io.spendwatch.job.sink.elasticsearch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.flink.metrics.Counter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A time in which Elasticsearch does not take what it is sent: how long it lasts, and the waits during it. */
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final Duration BETWEEN_LOG_LINES = Duration.ofMinutes(1);

    private final List<URI> hosts;
    private final Backoff backoff;
    private final Counter retries;
    private final InstantSource clock;
    private final Pause pause;

    // Written by the task's thread, read by the metric reporters' threads.
    private volatile Optional<Instant> began = Optional.empty();
    private Instant logNext = Instant.EPOCH;

    Outage(List<URI> hosts, Backoff backoff, Counter retries, InstantSource clock, Pause pause) {
        this.hosts = hosts;
        this.backoff = backoff;
        this.retries = retries;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Waits before a request is repeated.
     *
     * @param why what the last attempt met; one line
     * @throws InterruptedException when the task is cancelled meanwhile
     */
    void waitOut(String why) throws InterruptedException {
        Instant now = clock.instant();
        if (began.isEmpty()) {
            began = Optional.of(now);
            logNext = now.plus(BETWEEN_LOG_LINES);
            LOG.warn("Elasticsearch at {} does not take alerts: {}. They wait, and are sent until it does", hosts, why);
        } else if (!now.isBefore(logNext)) {
            logNext = now.plus(BETWEEN_LOG_LINES);
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
        if (began.isPresent()) {
            LOG.info(
                    "Elasticsearch at {} takes alerts again after {} s",
                    hosts,
                    lasting().toSeconds());
            began = Optional.empty();
            backoff.reset();
        }
    }

    /** Returns how long it has lasted by now; zero when there is none. */
    Duration lasting() {
        return began.map(since -> Duration.between(since, clock.instant())).orElse(Duration.ZERO);
    }

    /** How time is let pass. */
    interface Pause {
        Pause SLEEP = wait -> Thread.sleep(wait.toMillis());

        void sleep(Duration wait) throws InterruptedException;
    }
}
