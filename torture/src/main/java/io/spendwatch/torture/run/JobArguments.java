package io.spendwatch.torture.run;

import io.spendwatch.generator.output.SpendwatchTopics;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the job is told, beside what it does by itself: topics have their usual names. */
final class JobArguments {
    /** Found soon when there is one more. */
    private static final String LOOK_FOR_PARTITIONS_MILLIS = "2000";

    private final Map<String, String> settings = new LinkedHashMap<>();

    /** Has it read the topic of the transactions from the beginning, and write to those of the results. */
    void readFrom(String bootstrapServers, SpendwatchTopics topics, Duration idleAfter) {
        settings.put("kafka.bootstrap-servers", bootstrapServers);
        settings.put("kafka.start-from", "earliest");
        settings.put("kafka.topics.transactions", topics.transactions());
        settings.put("kafka.properties.partition.discovery.interval.ms", LOOK_FOR_PARTITIONS_MILLIS);
        settings.put("sinks.kafka.transactional-id-prefix", "torture");
        settings.put("idle-after", idleAfter.toString());
    }

    /** Has it judge by these rules, for which a file is written to the directory. */
    void judgeBy(String rules, Path directory) throws IOException {
        Path file = directory.resolve("rules.yaml");
        Files.writeString(file, rules);
        settings.put("rules-file", file.toString());
    }

    /** Has it write CSV files. */
    void writeTo(Path files) {
        settings.put("sinks.csv.directory", files.toUri().toString());
    }

    /** Has it write documents to the Elasticsearch that answers here. */
    void index(URI elasticsearch) {
        settings.put("sinks.elasticsearch.hosts", elasticsearch.toString());
        settings.put("sinks.elasticsearch.index", Stage.INDEX);
    }

    List<String> toList() {
        return settings.entrySet().stream()
                .flatMap(setting -> Stream.of("-D", setting.getKey() + "=" + setting.getValue()))
                .toList();
    }
}
