package io.spendwatch.job.source.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Topics as a consumer without a group sees them, which reads what is committed. */
final class KafkaTopicLog implements TopicLog {

    /** After how long, in milliseconds, new partitions are looked for. */
    private static final int METADATA_AGE_MILLIS = 1_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Consumer<byte[], byte[]> consumer;

    private KafkaTopicLog(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Opens the cluster; properties such as for TLS and SASL go before our own choices, but not before what we need. */
    static KafkaTopicLog open(String bootstrapServers, Properties properties) {
        Properties all = new Properties();
        all.setProperty(ConsumerConfig.METADATA_MAX_AGE_CONFIG, Integer.toString(METADATA_AGE_MILLIS));
        all.putAll(properties);
        all.remove(ConsumerConfig.GROUP_ID_CONFIG);
        all.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        all.setProperty(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        all.setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.setProperty(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        all.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        all.setProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        return new KafkaTopicLog(new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    @Override
    public Set<Integer> partitions(String topic) {
        return consumer.partitionsFor(topic, PATIENCE).stream()
                .map(PartitionInfo::partition)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<Integer, Long> beginnings(String topic, Set<Integer> partitions) {
        return byNumber(consumer.beginningOffsets(of(topic, partitions), PATIENCE));
    }

    @Override
    public Map<Integer, Long> ends(String topic, Set<Integer> partitions) {
        return byNumber(consumer.endOffsets(of(topic, partitions), PATIENCE));
    }

    @Override
    public void readFrom(String topic, Map<Integer, Long> next) {
        consumer.assign(of(topic, next.keySet()));
        next.forEach((partition, offset) -> consumer.seek(new TopicPartition(topic, partition), offset));
    }

    @Override
    public List<ConsumerRecord<byte[], byte[]>> poll(Duration atMost) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        consumer.poll(atMost).forEach(records::add);
        return records;
    }

    @Override
    public Map<Integer, Long> positions() {
        Map<Integer, Long> positions = new TreeMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            positions.put(partition.partition(), consumer.position(partition, PATIENCE));
        }
        return positions;
    }

    @Override
    public void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }

    private static List<TopicPartition> of(String topic, Collection<Integer> partitions) {
        return partitions.stream()
                .map(partition -> new TopicPartition(topic, partition))
                .toList();
    }

    private static Map<Integer, Long> byNumber(Map<TopicPartition, Long> offsets) {
        Map<Integer, Long> byNumber = new TreeMap<>();
        offsets.forEach((partition, offset) -> byNumber.put(partition.partition(), offset));
        return byNumber;
    }
}
