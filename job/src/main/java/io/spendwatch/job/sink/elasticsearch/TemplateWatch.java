package io.spendwatch.job.sink.elasticsearch;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Keeps the index template in place while the job runs. An Elasticsearch that comes back without its data would otherwise
 * create the index at the first alert and guess the types of its fields.
 */
final class TemplateWatch {
    private static final long BETWEEN_CHECKS_NANOS = Duration.ofSeconds(30).toNanos();

    private final IndexTemplate template;
    private final LongSupplier nanoTime;
    private boolean suspected;
    private long checkedNanos;

    /** @param nanoTime a clock that never jumps, in nanoseconds */
    TemplateWatch(IndexTemplate template, LongSupplier nanoTime) {
        this.template = template;
        this.nanoTime = nanoTime;
    }

    /**
     * Puts the template in place of an earlier one, waiting for Elasticsearch as long as it takes.
     *
     * @throws InterruptedException when the task is cancelled meanwhile
     * @throws ElasticsearchException when Elasticsearch refuses it
     */
    void install(ElasticsearchTransport transport, Outage outage) throws InterruptedException {
        Optional<String> trouble = template.put(transport);
        while (trouble.isPresent()) {
            outage.waitOut(trouble.get());
            trouble = template.put(transport);
        }
        checked();
        outage.over();
    }

    /** Notes that Elasticsearch may not be the one that had the template. */
    void suspect() {
        suspected = true;
    }

    /**
     * Puts the template again if it is missing. It looks only when Elasticsearch was in trouble since the last look, or half
     * a minute has passed.
     *
     * @return why it cannot be known, in one line; empty when the template is there
     * @throws InterruptedException when the task is cancelled meanwhile
     * @throws ElasticsearchException when Elasticsearch refuses it
     */
    Optional<String> check(ElasticsearchTransport transport) throws InterruptedException {
        if (!suspected && nanoTime.getAsLong() - checkedNanos < BETWEEN_CHECKS_NANOS) {
            return Optional.empty();
        }
        Optional<String> trouble = template.putIfMissing(transport);
        if (trouble.isEmpty()) {
            checked();
        }
        return trouble;
    }

    private void checked() {
        suspected = false;
        checkedNanos = nanoTime.getAsLong();
    }
}
