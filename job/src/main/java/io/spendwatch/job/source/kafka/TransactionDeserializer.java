package io.spendwatch.job.source.kafka;

import io.spendwatch.job.serialization.CodecTypeInformation;
import io.spendwatch.job.source.SourceRecord;
import io.spendwatch.job.source.SourceRecordCodec;
import io.spendwatch.job.source.SourceRecordReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;

/** Parses Kafka records where they are read. */
final class TransactionDeserializer implements KafkaRecordDeserializationSchema<SourceRecord> {
    private static final long serialVersionUID = 1;

    private final Duration maxFutureSkew;
    private transient SourceRecordReader reader;
    private transient List<String> partitionNames;

    TransactionDeserializer(Duration maxFutureSkew) {
        this.maxFutureSkew = maxFutureSkew;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        reader = new SourceRecordReader(maxFutureSkew);
        partitionNames = new ArrayList<>();
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> consumed, Collector<SourceRecord> out) {
        reader.at(partitionName(consumed), consumed.offset());
        if (consumed.key() == null) {
            reader.withoutKey();
        } else {
            reader.withKey(consumed.key());
        }
        byte[] value = consumed.value();
        out.collect(
                value == null
                        ? reader.readTombstone()
                        : reader.read(value, 0, value.length, timestampMillis(consumed)));
    }

    @Override
    public TypeInformation<SourceRecord> getProducedType() {
        return new CodecTypeInformation<>(new SourceRecordCodec());
    }

    private static long timestampMillis(ConsumerRecord<byte[], byte[]> consumed) {
        return consumed.timestampType() == TimestampType.NO_TIMESTAMP_TYPE
                ? SourceRecordReader.NO_TIMESTAMP
                : consumed.timestamp();
    }

    /** The source reads one topic, so that a partition's number is enough to find its name again. */
    private String partitionName(ConsumerRecord<byte[], byte[]> consumed) {
        while (partitionNames.size() <= consumed.partition()) {
            partitionNames.add(consumed.topic() + "-" + partitionNames.size());
        }
        return partitionNames.get(consumed.partition());
    }
}
