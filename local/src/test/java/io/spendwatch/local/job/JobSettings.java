package io.spendwatch.local.job;

import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.configuration.ConfigurationLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Settings of the job as a command line gives them.
 *
 * @param values by key
 */
record JobSettings(Map<String, String> values) {

    /** Returns settings with the rules of {@link ModelRule}, with topics and a group whose names begin so. */
    static JobSettings of(String bootstrapServers, String prefix, Path directory) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("kafka.bootstrap-servers", bootstrapServers);
        values.put("kafka.group-id", prefix);
        values.put("kafka.topics.transactions", prefix + "transactions-data");
        values.put("kafka.topics.alerts", prefix + "spending-alerts");
        values.put("kafka.topics.dead-letter", prefix + "transactions-dead-letter");
        values.put("kafka.topics.late", prefix + "transactions-late");
        values.put("kafka.topics.rules", prefix + "spending-rules");
        values.put("kafka.topics.rule-status", prefix + "spending-rule-status");
        values.put("sinks.kafka.transactional-id-prefix", prefix + "spendwatch");
        return new JobSettings(values).withRules(directory, ModelRule.YAML);
    }

    /** Returns settings with these rules, which are written to a file in the directory. */
    JobSettings withRules(Path directory, String yaml) throws IOException {
        return with(
                "rules-file",
                Files.writeString(directory.resolve("rules.yaml"), yaml).toString());
    }

    JobSettings with(String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(key, value);
        return new JobSettings(changed);
    }

    /** Returns the name of a topic, such as {@code dead-letter}. */
    String topic(String purpose) {
        return Objects.requireNonNull(values.get("kafka.topics." + purpose), purpose);
    }

    List<String> topics() {
        return values.entrySet().stream()
                .filter(setting -> setting.getKey().startsWith("kafka.topics."))
                .map(Map.Entry::getValue)
                .toList();
    }

    Configuration load() {
        return ConfigurationLoader.load(Optional.empty(), values, Map.of());
    }
}
