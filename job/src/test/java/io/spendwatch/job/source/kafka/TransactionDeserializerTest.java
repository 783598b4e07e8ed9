package io.spendwatch.job.source.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.deadletter.DeadLetter;
import io.spendwatch.job.deadletter.Position;
import io.spendwatch.job.source.SourceRecord;
import io.spendwatch.job.source.SourceRecordCodec;
import io.spendwatch.job.testing.EventLines;
import io.spendwatch.job.transaction.DeadLetterReason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.Collector;
import org.apache.flink.util.SimpleUserCodeClassLoader;
import org.apache.flink.util.UserCodeClassLoader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransactionDeserializerTest {
    private static final Instant NOON = Instant.parse("2026-10-28T12:00:00Z");
    private static final byte[] KEY = {1, 2};

    private final TransactionDeserializer deserializer = new TransactionDeserializer(Duration.ofHours(1));

    @BeforeEach
    void open() {
        deserializer.open(new DeserializationSchema.InitializationContext() {
            @Override
            public MetricGroup getMetricGroup() {
                return new UnregisteredMetricsGroup();
            }

            @Override
            public UserCodeClassLoader getUserCodeClassLoader() {
                return SimpleUserCodeClassLoader.create(TransactionDeserializerTest.class.getClassLoader());
            }
        });
    }

    @Test
    void shouldReadAnEventWithItsPositionAndItsTimestamp() {
        // when
        Instant timestamp = NOON.plusMillis(7);
        SourceRecord read = read(3, KEY, EventLines.event("Ana", NOON).getBytes(StandardCharsets.UTF_8), timestamp);

        // then
        assertThat(read.isValid()).isTrue();
        assertThat(read.source()).isEqualTo("transactions-data-3");
        assertThat(read.transaction().eventTimeMillis()).isEqualTo(NOON.toEpochMilli());
        assertThat(read.transaction().recordTimestampMillis()).isEqualTo(timestamp.toEpochMilli());
    }

    @Test
    void shouldKeepKeyAndValueOfADeadLetterAsTheyCame() {
        // when
        DeadLetter letter = read(0, KEY, new byte[] {-1}, NOON).toDeadLetter();

        // then
        assertThat(letter.position()).isEqualTo(new Position("transactions-data-0", 42));
        assertThat(letter.hasKey()).isTrue();
        assertThat(letter.key()).isEqualTo(KEY);
        assertThat(letter.value()).containsExactly(-1);
    }

    @Test
    void shouldTellATombstoneAndAnAbsentKeyFromEmptyOnes() {
        // when
        DeadLetter tombstone = read(0, null, null, NOON).toDeadLetter();
        DeadLetter empty = read(0, new byte[0], new byte[0], NOON).toDeadLetter();

        // then
        assertThat(tombstone.reason()).isEqualTo(DeadLetterReason.EMPTY_VALUE.name());
        assertThat(tombstone.hasKey()).isFalse();
        assertThat(tombstone.hasValue()).isFalse();
        assertThat(empty.reason()).isEqualTo(DeadLetterReason.EMPTY_VALUE.name());
        assertThat(empty.hasKey()).isTrue();
        assertThat(empty.hasValue()).isTrue();
    }

    @Test
    void shouldHoldTheEventTimeAgainstTheRecordsTimestamp() {
        // given
        byte[] event = EventLines.event("Ana", NOON).getBytes(StandardCharsets.UTF_8);

        // then
        assertThat(read(0, null, event, NOON.minus(Duration.ofHours(1))).isValid())
                .isTrue();
        assertThat(read(0, null, event, NOON.minus(Duration.ofHours(1)).minusMillis(1))
                        .reason())
                .isEqualTo(DeadLetterReason.FUTURE_EVENT_TIME);
    }

    @Test
    void shouldHoldTheEventTimeAgainstNothingWhereTheRecordHasNoTimestamp() {
        // given
        byte[] event = EventLines.event("Ana", NOON).getBytes(StandardCharsets.UTF_8);

        // when
        SourceRecord read = deserialize(record(0, null, event, TimestampType.NO_TIMESTAMP_TYPE, -1));

        // then
        assertThat(read.isValid()).isTrue();
    }

    @Test
    void shouldKnowTheNameOfEveryPartition() {
        for (int partition : new int[] {5, 0, 5, 2}) {
            assertThat(read(partition, null, null, NOON).source()).isEqualTo("transactions-data-" + partition);
        }
    }

    @Test
    void shouldDescribeItsRecordsByTheirCodec() {
        assertThat(deserializer.getProducedType().getTypeClass()).isEqualTo(new SourceRecordCodec().type());
    }

    private SourceRecord read(int partition, byte[] key, byte[] value, Instant timestamp) {
        return deserialize(record(partition, key, value, TimestampType.CREATE_TIME, timestamp.toEpochMilli()));
    }

    /** Reads one record; it is the same object each time, so that a copy is returned. */
    private SourceRecord deserialize(ConsumerRecord<byte[], byte[]> consumed) {
        List<SourceRecord> collected = new ArrayList<>();
        deserializer.deserialize(consumed, new Collector<>() {
            @Override
            public void collect(SourceRecord read) {
                collected.add(new SourceRecordCodec().copy(read));
            }

            @Override
            public void close() {}
        });
        assertThat(collected).hasSize(1);
        return collected.get(0);
    }

    private static ConsumerRecord<byte[], byte[]> record(
            int partition, byte[] key, byte[] value, TimestampType type, long timestamp) {
        return new ConsumerRecord<>(
                "transactions-data",
                partition,
                42,
                timestamp,
                type,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                key,
                value,
                new RecordHeaders(),
                Optional.empty());
    }
}
