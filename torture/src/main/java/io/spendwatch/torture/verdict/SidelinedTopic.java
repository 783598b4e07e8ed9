package io.spendwatch.torture.verdict;

import io.spendwatch.generator.kafka.ReadToEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A topic of dead letters or of late events, read to its end.
 *
 * @param records of the log that are in it
 * @param refusals documents that Elasticsearch refused
 */
@SuppressWarnings("ArrayRecordComponent") // Documents are parsed, never compared.
record SidelinedTopic(List<SidelinedRecord> records, List<byte[]> refusals) {
    private static final String REFUSED = "ELASTICSEARCH_REJECTED";

    static SidelinedTopic read(String bootstrapServers, String topic) {
        List<SidelinedRecord> records = new ArrayList<>();
        List<byte[]> refusals = new ArrayList<>();
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), bytes, bytes)) {
            ReadToEnd.STANDARD.all(consumer, ReadToEnd.partitions(consumer, topic), message -> {
                if (SidelinedRecord.reason(message).equals(REFUSED)) {
                    refusals.add(message.value());
                } else {
                    records.add(SidelinedRecord.of(message));
                }
            });
        }
        return new SidelinedTopic(records, refusals);
    }
}
