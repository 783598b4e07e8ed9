package io.spendwatch.local.run;

import io.spendwatch.local.infrastructure.LoopbackPort;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to run.
 *
 * @param output where CSV files go, under {@code alerts/}
 * @param dataDirectory where Kafka's log, Elasticsearch's index and Flink's state are kept and resumed from; none: in a
 *     temporary folder
 * @param uiPort of Flink's UI
 * @param kafkaPort of the broker
 * @param elasticsearchPort of Elasticsearch; none: it is not started
 * @param partitions of the topics, and subtasks of each operator, at least 1
 * @param customers how many the generator makes up
 * @param eventsPerSecond how many events the generator makes
 * @param factor how many times faster than the wall clock event time passes
 */
public record RunOptions(
        Path output,
        Optional<Path> dataDirectory,
        LoopbackPort uiPort,
        LoopbackPort kafkaPort,
        Optional<LoopbackPort> elasticsearchPort,
        int partitions,
        int customers,
        double eventsPerSecond,
        double factor) {

    /** Where the CSV files go. */
    public Path alerts() {
        return output.resolve("alerts");
    }
}
