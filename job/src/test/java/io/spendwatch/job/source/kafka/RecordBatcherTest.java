package io.spendwatch.job.source.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.deadletter.DeadLetter;
import io.spendwatch.job.deadletter.LateEvent;
import io.spendwatch.job.deadletter.LateReason;
import io.spendwatch.job.deadletter.Position;
import io.spendwatch.job.source.SourceBatch;
import io.spendwatch.job.testing.EventLines;
import io.spendwatch.job.transaction.DeadLetterReason;
import io.spendwatch.job.transaction.EventLimits;
import io.spendwatch.job.transaction.Transaction;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class RecordBatcherTest {
    private static final Instant NOON = Instant.parse("2026-10-28T12:00:00Z");
    private static final byte[] EVENT = EventLines.event("Ana", NOON).getBytes(StandardCharsets.UTF_8);
    private static final byte[] KEY = {1, 2};

    private final Deque<SourceBatch> spare = new ArrayDeque<>();
    private final RecordBatcher batcher =
            new RecordBatcher(new EventLimits(Duration.ofHours(1), EventLimits.USUAL_WINDOW), spare);

    @Test
    void shouldReadAnEventWithItsPositionAndItsTimestamp() {
        // when
        Instant timestamp = NOON.plusMillis(7);
        SourceBatch read = read(record(42, KEY, EVENT, timestamp));

        // then
        Transaction transaction = new Transaction();
        read.transactions().get(0, transaction);
        assertThat(read.deadLetters()).isEmpty();
        assertThat(read.latestMillis()).isEqualTo(NOON.toEpochMilli());
        assertThat(transaction.eventTimeMillis()).isEqualTo(NOON.toEpochMilli());
        assertThat(transaction.recordTimestampMillis()).isEqualTo(timestamp.toEpochMilli());
    }

    @Test
    void shouldKeepKeyAndValueOfALateEventAsTheyCame() {
        // when
        SourceBatch read = read(record(41, null, EVENT, NOON), record(42, KEY, EVENT, NOON));
        LateEvent withoutKey = read.toLateEvent(0, LateReason.OUT_OF_ORDER, 7, LateEvent.UNKNOWN);
        LateEvent withKey = read.toLateEvent(1, LateReason.IDLE_PARTITION, 8, LateEvent.UNKNOWN);

        // then
        assertThat(withoutKey.position()).isEqualTo(new Position("transactions-data-3", 41));
        assertThat(withoutKey.reason()).isEqualTo(LateReason.OUT_OF_ORDER);
        assertThat(withoutKey.clock()).isEqualTo(Instant.ofEpochMilli(7));
        assertThat(withoutKey.hasKey()).isFalse();
        assertThat(withKey.position()).isEqualTo(new Position("transactions-data-3", 42));
        assertThat(withKey.hasKey()).isTrue();
        assertThat(withKey.key()).isEqualTo(KEY);
        assertThat(withKey.value()).isEqualTo(EVENT);
        assertThat(withKey.eventTime()).isEqualTo(NOON);
    }

    @Test
    void shouldKeepKeyAndValueOfADeadLetterAsTheyCame() {
        // when
        DeadLetter letter = deadLetter(record(42, KEY, new byte[] {-1}, NOON));

        // then
        assertThat(letter.position()).isEqualTo(new Position("transactions-data-3", 42));
        assertThat(letter.hasKey()).isTrue();
        assertThat(letter.key()).isEqualTo(KEY);
        assertThat(letter.value()).containsExactly(-1);
    }

    @Test
    void shouldTellATombstoneAndAnAbsentKeyFromEmptyOnes() {
        // when
        DeadLetter tombstone = deadLetter(record(0, null, null, NOON));
        DeadLetter empty = deadLetter(record(0, new byte[0], new byte[0], NOON));

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
        Instant hourBefore = NOON.minus(Duration.ofHours(1));

        // then
        assertThat(read(record(0, null, EVENT, hourBefore)).hasValid()).isTrue();
        assertThat(deadLetter(record(0, null, EVENT, hourBefore.minusMillis(1))).reason())
                .isEqualTo(DeadLetterReason.FUTURE_EVENT_TIME.name());
    }

    @Test
    void shouldHoldTheEventTimeAgainstNothingWhereTheRecordHasNoTimestamp() {
        // when
        SourceBatch read = read(record(0, null, EVENT, TimestampType.NO_TIMESTAMP_TYPE, -1));

        // then
        assertThat(read.hasValid()).isTrue();
    }

    @Test
    void shouldCutManyRecordsIntoBatchesThatKnowTheirLastOne() {
        // when
        List<PolledBatch> batches = batches(IntStream.range(0, 2_500)
                .mapToObj(offset -> record(offset, KEY, EVENT, NOON))
                .toList());

        // then
        assertThat(batches).extracting(batch -> batch.batch().size()).containsExactly(1_024, 1_024, 452);
        assertThat(batches).extracting(ConsumerRecord::offset).containsExactly(1_023L, 2_047L, 2_499L);
        assertThat(batches).allSatisfy(batch -> {
            assertThat(batch.batch().source()).isEqualTo("transactions-data-3");
            assertThat(batch.topic()).isEqualTo("transactions-data");
            assertThat(batch.partition()).isEqualTo(3);
        });
    }

    @Test
    void shouldCutABatchShortWhoseNamesAreLong() {
        // given
        byte[] event = EventLines.event("x".repeat(100_000), NOON).getBytes(StandardCharsets.UTF_8);

        // when
        List<PolledBatch> batches = batches(IntStream.range(0, 7)
                .mapToObj(offset -> record(offset, KEY, event, NOON))
                .toList());

        // then
        assertThat(batches).extracting(batch -> batch.batch().size()).containsExactly(3, 3, 1);
    }

    @Test
    void shouldFillASpareBatchAgainAndLeaveNothingOfBeforeInIt() {
        // given
        SourceBatch used = read(record(1, KEY, EVENT, NOON), record(2, KEY, new byte[] {-1}, NOON));
        spare.add(used);

        // when
        SourceBatch again = read(record(3, null, EVENT, NOON));

        // then
        assertThat(again).isSameAs(used);
        assertThat(again.size()).isEqualTo(1);
        assertThat(again.deadLetters()).isEmpty();
        assertThat(again.toLateEvent(0, LateReason.OUT_OF_ORDER, 0, LateEvent.UNKNOWN)
                        .position()
                        .offset())
                .isEqualTo(3);
        assertThat(again.toLateEvent(0, LateReason.OUT_OF_ORDER, 0, LateEvent.UNKNOWN)
                        .hasKey())
                .isFalse();
    }

    private DeadLetter deadLetter(ConsumerRecord<?, ?> record) {
        SourceBatch read = read(record);
        assertThat(read.deadLetters()).hasSize(1);
        assertThat(read.hasValid()).isFalse();
        return read.deadLetters().get(0);
    }

    private SourceBatch read(ConsumerRecord<?, ?>... records) {
        List<PolledBatch> batches = batches(Arrays.asList(records));
        assertThat(batches).hasSize(1);
        return batches.get(0).batch();
    }

    private List<PolledBatch> batches(List<? extends ConsumerRecord<?, ?>> records) {
        Deque<ConsumerRecord<?, ?>> left = new ArrayDeque<>(records);
        return batcher.batches("transactions-data-3", left::poll);
    }

    private static ConsumerRecord<?, ?> record(long offset, byte[] key, byte[] value, Instant timestamp) {
        return record(offset, key, value, TimestampType.CREATE_TIME, timestamp.toEpochMilli());
    }

    private static ConsumerRecord<?, ?> record(
            long offset, byte[] key, byte[] value, TimestampType type, long timestamp) {
        return new ConsumerRecord<>(
                "transactions-data",
                3,
                offset,
                timestamp,
                type,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                view(key),
                view(value),
                new RecordHeaders(),
                Optional.empty());
    }

    /** Returns a view of the middle of an array, as Kafka hands it on. */
    private static ByteBuffer view(byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        byte[] fetched = new byte[bytes.length + 20];
        Arrays.fill(fetched, (byte) '7');
        System.arraycopy(bytes, 0, fetched, 9, bytes.length);
        return ByteBuffer.wrap(fetched, 4, bytes.length + 12)
                .slice()
                .position(5)
                .limit(5 + bytes.length);
    }
}
