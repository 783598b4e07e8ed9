package io.spendwatch.bench.spendwatch;

import io.spendwatch.bench.run.ResultTopics;
import io.spendwatch.bench.run.RunRequest;
import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.configuration.ConfigurationLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The job's configuration for a run: the CSV and the Kafka sink are on, everything else is as shipped. */
public final class JobConfiguration {
    /** No partition is idle while it is read: what closes which window is then decided by the topic alone. */
    private static final String LONGER_THAN_A_RUN = "PT10H";

    private JobConfiguration() {}

    /** Returns the configuration. */
    static Configuration of(RunRequest request) {
        return ConfigurationLoader.load(Optional.empty(), settings(request), Map.of());
    }

    /** Returns the same as the arguments of the job's JAR. */
    public static List<String> arguments(RunRequest request) {
        return settings(request).entrySet().stream()
                .flatMap(setting -> Stream.of("-D", setting.getKey() + "=" + setting.getValue()))
                .toList();
    }

    /** The request's settings count more than what is said here. */
    private static Map<String, String> settings(RunRequest request) {
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
        return settings;
    }

    /** Returns where the CSV files go. */
    public static Path alerts(RunRequest request) {
        return request.directory().resolve("alerts");
    }
}
