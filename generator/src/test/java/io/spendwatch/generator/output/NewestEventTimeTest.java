package io.spendwatch.generator.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spendwatch.generator.kafka.KafkaTooLateException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewestEventTimeTest {
    private static final String TOPIC = "transactions-data";
    private static final TopicPartition ONE = new TopicPartition(TOPIC, 0);
    private static final TopicPartition OTHER = new TopicPartition(TOPIC, 1);
    private static final Instant NEWEST = Instant.parse("2026-10-28T20:00:00.250Z");

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final AtomicReference<Instant> wallClock = new AtomicReference<>(Instant.EPOCH);

    @BeforeEach
    void shouldHaveTwoPartitions() {
        consumer.updatePartitions(TOPIC, List.of(info(ONE), info(OTHER)));
        consumer.updateBeginningOffsets(Map.of(ONE, 0L, OTHER, 5L));
    }

    @Test
    void shouldFindNothingInAnEmptyTopic() {
        // given
        consumer.updateEndOffsets(Map.of(ONE, 0L, OTHER, 5L));

        // when / then
        assertThat(find()).isEmpty();
    }

    @Test
    void shouldFindTheGreatestOfAllPartitions() {
        // given
        consumer.updateEndOffsets(Map.of(ONE, 2L, OTHER, 6L));
        consumer.schedulePollTask(() -> {
            consumer.addRecord(record(ONE, 0, event(NEWEST)));
            consumer.addRecord(record(ONE, 1, event(NEWEST.minusSeconds(7200))));
            consumer.addRecord(record(OTHER, 5, event(NEWEST.minusSeconds(1))));
        });

        // when / then
        assertThat(find()).contains(NEWEST);
    }

    @Test
    void shouldPassOverEventsThatBreakTheContract() {
        // given
        consumer.updateEndOffsets(Map.of(ONE, 4L, OTHER, 5L));
        consumer.schedulePollTask(() -> {
            consumer.addRecord(record(ONE, 0, event(NEWEST)));
            consumer.addRecord(record(ONE, 1, "{\"transaction_datetime\": \"2026-02-30T12:00:00Z\"}"));
            consumer.addRecord(record(ONE, 2, "{}"));
            consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, 3, new byte[0], null));
        });

        // when / then
        assertThat(find()).contains(NEWEST);
    }

    @Test
    void shouldLookAtTheLastRecordsAlone() {
        // given
        consumer.updateEndOffsets(Map.of(ONE, 5_000_001L, OTHER, 5L));
        consumer.schedulePollTask(() -> {
            for (long offset = consumer.position(ONE); offset <= 5_000_000; offset++) {
                consumer.addRecord(record(ONE, offset, event(NEWEST)));
            }
            assertThat(consumer.position(ONE)).isEqualTo(4_999_001);
        });

        // when / then
        assertThat(find()).contains(NEWEST);
    }

    @Test
    void shouldNotWaitForeverForABrokerThatWentAway() {
        // given
        consumer.updateEndOffsets(Map.of(ONE, 1L, OTHER, 5L));
        consumer.schedulePollTask(() -> wallClock.set(Instant.EPOCH.plusSeconds(121)));

        // when / then
        assertThatThrownBy(this::find)
                .isInstanceOf(KafkaTooLateException.class)
                .hasMessageContaining(TOPIC + ": nothing has come for PT2M, and the end is 1 offsets away");
    }

    private Optional<Instant> find() {
        InstantSource source = wallClock::get;
        return NewestEventTime.find(consumer, TOPIC, source);
    }

    private static String event(Instant time) {
        return "{\"customer\":\"Casie Torp MD\",\"transaction_datetime\":\"" + time + "\"}";
    }

    private static ConsumerRecord<byte[], byte[]> record(TopicPartition partition, long offset, String value) {
        return new ConsumerRecord<>(
                partition.topic(), partition.partition(), offset, new byte[0], value.getBytes(StandardCharsets.UTF_8));
    }

    private static PartitionInfo info(TopicPartition partition) {
        return new PartitionInfo(partition.topic(), partition.partition(), Node.noNode(), new Node[0], new Node[0]);
    }
}
