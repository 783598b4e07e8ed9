package io.spendwatch.bench.spendwatch;

import io.spendwatch.bench.run.ResultTopics;
import io.spendwatch.bench.run.RunRequest;
import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.configuration.ConfigurationLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The job's configuration for a run: the CSV and the Kafka sink are on, everything else is as shipped. */
final class JobConfiguration {
    /** No partition is idle while it is read: what closes which window is then decided by the topic alone. */
    private static final String LONGER_THAN_A_RUN = "PT10H";

    private JobConfiguration() {}

    /** Returns the configuration; the request's settings count more than what is said here. */
    static Configuration of(RunRequest request) {
        ResultTopics results = request.results();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("kafka.bootstrap-servers", request.bootstrapServers());
        settings.put("kafka.group-id", request.run());
        settings.put("kafka.start-from", "earliest");
        settings.put("kafka.topics.transactions", request.topic());
        settings.put("kafka.topics.alerts", results.alerts());
        settings.put("kafka.topics.dead-letter", results.deadLetters());
        settings.put("kafka.topics.late", results.late());
        settings.put("kafka.topics.rules", results.rules());
        settings.put("kafka.topics.rule-status", results.ruleStatus());
        settings.put("sinks.csv.directory", alerts(request).toUri().toString());
        settings.put("sinks.kafka.transactional-id-prefix", request.run());
        settings.put("idle-after", LONGER_THAN_A_RUN);
        settings.putAll(request.settings());
        return ConfigurationLoader.load(Optional.empty(), settings, Map.of());
    }

    /** Returns where the CSV files go. */
    static Path alerts(RunRequest request) {
        return request.directory().resolve("alerts");
    }
}
