package io.spendwatch.bench.replay;

import io.spendwatch.bench.work.Work;
import io.spendwatch.generator.kafka.ReadToEnd;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What is in the topic, as files of JSON lines: one a partition, in its order, byte for byte. */
final class TopicFiles {
    private static final int BUFFER_BYTES = 1 << 20;

    private TopicFiles() {}

    /** Writes them, and returns where they are. */
    static List<Path> write(String bootstrapServers, Work work, Path directory) throws IOException {
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        List<Path> files = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), bytes, bytes)) {
            for (int partition = 0; partition < work.partitions(); partition++) {
                Path file = directory.resolve("partition-%d.jsonl".formatted(partition));
                write(consumer, new TopicPartition(work.topic(), partition), file);
                files.add(file);
            }
        }
        return files;
    }

    private static void write(Consumer<byte[], byte[]> consumer, TopicPartition partition, Path file)
            throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES)) {
            ReadToEnd.STANDARD.all(consumer, List.of(partition), event -> {
                out.write(event.value());
                out.write('\n');
            });
        }
    }
}
