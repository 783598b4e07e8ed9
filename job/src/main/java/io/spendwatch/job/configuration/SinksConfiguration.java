package io.spendwatch.job.configuration;

import java.util.Optional;

/**
 * Section {@code sinks}: where alerts go. A sink is on when its section is there, be it empty.
 *
 * @param csv {@code sinks.csv}
 * @param kafka {@code sinks.kafka}
 * @param elasticsearch {@code sinks.elasticsearch}
 */
public record SinksConfiguration(
        Optional<CsvSinkConfiguration> csv,
        Optional<KafkaSinkConfiguration> kafka,
        Optional<ElasticsearchConfiguration> elasticsearch) {
    static SinksConfiguration read(Settings settings) {
        return new SinksConfiguration(
                settings.section(Keys.CSV, CsvSinkConfiguration::read),
                settings.section(Keys.KAFKA_SINK, KafkaSinkConfiguration::read),
                settings.section(Keys.ELASTICSEARCH, ElasticsearchConfiguration::read));
    }
}
