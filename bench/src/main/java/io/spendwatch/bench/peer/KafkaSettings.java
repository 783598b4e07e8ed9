package io.spendwatch.bench.peer;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** What all peers tell Kafka's clients, so that none of them waits for the broker more than another. */
public final class KafkaSettings {
    private static final int FETCH_BYTES = 8 << 20;
    private static final int MOST_RECORDS = 10_000;
    private static final int TRANSACTION_MINUTES = 10;

    private KafkaSettings() {}

    /** Returns those of consumers: as much at once as the limit fetches, which is more than Kafka's defaults. */
    public static Map<String, String> consumer() {
        Map<String, String> settings = new TreeMap<>();
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Integer.toString(FETCH_BYTES));
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Integer.toString(MOST_RECORDS));
        return settings;
    }

    /** Returns those of producers: transactions may last longer than checkpoints, but not longer than brokers allow. */
    public static Map<String, String> producer() {
        return Map.of(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, Integer.toString(TRANSACTION_MINUTES * 60_000));
    }
}
