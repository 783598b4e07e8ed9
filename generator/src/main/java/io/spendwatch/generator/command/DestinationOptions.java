package io.spendwatch.generator.command;

import io.spendwatch.generator.output.EventOutput;
import io.spendwatch.generator.output.FileOutput;
import io.spendwatch.generator.output.KafkaOutput;
import io.spendwatch.generator.output.KafkaTarget;
import io.spendwatch.generator.output.NewestEventTime;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.CommonClientConfigs;
import picocli.CommandLine.Option;

/** The options that say where events go. */
final class DestinationOptions {
    private static final List<String> KAFKA_OPTIONS = List.of(
            "--bootstrap",
            "--topic",
            "--create-topics",
            "--partitions",
            "--replication-factor",
            "--kafka-properties",
            "--resume");

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            defaultValue = KafkaTarget.DEFAULT_BOOTSTRAP,
            description = "Kafka's address (default: ${DEFAULT-VALUE}).")
    private String bootstrap = "";

    @Option(
            names = "--topic",
            paramLabel = "NAME",
            defaultValue = KafkaTarget.DEFAULT_TOPIC,
            description = "The topic (default: ${DEFAULT-VALUE}).")
    private String topic = "";

    @Option(
            names = "--create-topics",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Create what topics are absent (default); --no-create-topics where only others may.")
    private boolean createTopics;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "" + KafkaTarget.DEFAULT_PARTITIONS,
            converter = WholeNumber.class,
            description = "The partitions of a topic that is created; those of rules have one"
                    + " (default: ${DEFAULT-VALUE}).")
    private int partitions;

    @Option(
            names = "--replication-factor",
            paramLabel = "N",
            defaultValue = "" + KafkaTarget.DEFAULT_REPLICATION_FACTOR,
            converter = WholeNumber.class,
            description = "The replicas of a topic that is created (default: ${DEFAULT-VALUE}).")
    private int replicationFactor;

    @Option(
            names = "--kafka-properties",
            paramLabel = "FILE",
            description = "Settings for Kafka's clients, such as for TLS and SASL, as a properties file.")
    private Optional<Path> kafkaProperties = Optional.empty();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "To a file instead of Kafka, a line an event; compressed if its name ends with .gz.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--overwrite", description = "Replace the file if it is there.")
    private boolean overwrite;

    /** Returns the time of the newest event that is at the destination already; nothing when there is none. */
    Optional<Instant> newestEventTime(Given given) {
        return NewestEventTime.in(kafkaTarget(given));
    }

    boolean isFile() {
        return output.isPresent();
    }

    /** Returns what opens the destination, having looked at all options: wrong ones are found before it is touched. */
    Supplier<EventOutput> destination(Given given) {
        if (output.isPresent()) {
            Path file = output.get();
            given.firstOf(KAFKA_OPTIONS).ifPresent(option -> {
                throw given.wrong("--output writes to a file and " + option + " is for Kafka: leave one of them out");
            });
            return () -> FileOutput.open(file, overwrite);
        }
        if (overwrite) {
            throw given.wrong("--overwrite is for a file: add --output FILE");
        }
        KafkaTarget target = kafkaTarget(given);
        return () -> KafkaOutput.open(target);
    }

    private KafkaTarget kafkaTarget(Given given) {
        Map<String, String> properties = new HashMap<>();
        kafkaProperties.ifPresent(file -> properties.putAll(KafkaPropertiesFile.read("--kafka-properties", file)));
        String address = given.has("--bootstrap")
                ? bootstrap
                : properties.getOrDefault(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        if (replicationFactor > Short.MAX_VALUE) {
            throw given.wrong(
                    "--replication-factor is " + replicationFactor + ": it must be at most the number of" + " brokers");
        }
        return new KafkaTarget(address, topic, createTopics, partitions, (short) replicationFactor, properties);
    }
}
