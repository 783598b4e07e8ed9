package io.spendwatch.bench.streams;

import io.spendwatch.bench.peer.KafkaSettings;
import io.spendwatch.bench.run.RunRequest;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The settings of a Kafka Streams application, after the chapters on configuration and memory of its documentation. */
final class StreamsSettings {
    /** As much memory as Flink's operators may use for RocksDB in the same race. */
    private static final long CACHE_BYTES = 256L << 20;

    /**
     * How often closed windows are looked for, in milliseconds: every second unless told otherwise, and only when a record
     * comes, of which there may be none after the last second.
     */
    private static final String EMIT_INTERVAL =
            StreamsConfig.InternalConfig.EMIT_INTERVAL_MS_KSTREAMS_WINDOWED_AGGREGATION;

    private static final long WITH_EVERY_RECORD = 0;

    private StreamsSettings() {}

    /**
     * Returns them. Exactly once commits every 100 ms by default; here as often as others take checkpoints, which is quicker, and
     * needs transactions that last longer than their 10 s.
     */
    static Properties of(RunRequest request) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, request.run());
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, request.bootstrapServers());
        settings.put(
                StreamsConfig.STATE_DIR_CONFIG,
                request.directory().resolve("state").toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, request.checkpointMillis());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, request.parallelism());
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
        settings.put(EMIT_INTERVAL, WITH_EVERY_RECORD);
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        KafkaSettings.consumer().forEach((name, value) -> settings.put(StreamsConfig.mainConsumerPrefix(name), value));
        KafkaSettings.producer().forEach((name, value) -> settings.put(StreamsConfig.producerPrefix(name), value));
        return settings;
    }
}
