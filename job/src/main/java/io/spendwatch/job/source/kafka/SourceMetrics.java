package io.spendwatch.job.source.kafka;

/** The names of the metrics of the topic's reader. */
public final class SourceMetrics {
    /**
     * Shows for how long the leader of a {@link #PARTITION} has not answered, in seconds; zero if it did when it was last
     * asked, or if the partition brings events. Windows wait for it.
     */
    public static final String UNREACHABLE_SECONDS = "unreachableSeconds";

    /** The key of the label of the above: topic, dash and number. */
    public static final String PARTITION = "partition";

    private SourceMetrics() {}
}
