package io.spendwatch.torture.verdict;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is there when a job has ended.
 *
 * @param bootstrapServers where the broker is that has its topics
 * @param alerts the topic of the alerts
 * @param deadLetters the topic of the dead letters
 * @param late the topic of the late events
 * @param files where the CSV files are
 * @param documents where the documents are, if it was to write any
 * @param counts what it has counted
 */
public record Remains(
        String bootstrapServers,
        String alerts,
        String deadLetters,
        String late,
        Path files,
        Optional<Index> documents,
        Counts counts) {

    /**
     * Where documents are in Elasticsearch.
     *
     * @param refuses whether it was made to refuse some
     */
    public record Index(URI elasticsearch, String name, boolean refuses) {}

    /**
     * The job's own counts, as its metrics had them in the end.
     *
     * @param valid events, the late ones among them
     * @param deadLetters all others
     * @param late events
     */
    public record Counts(long valid, long deadLetters, long late) {}
}
