package io.spendwatch.job.sink.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.alert.AlertJson;
import io.spendwatch.job.deadletter.DeadLetter;
import io.spendwatch.job.deadletter.LateEvent;
import io.spendwatch.job.deadletter.LateReason;
import io.spendwatch.job.deadletter.Position;
import io.spendwatch.job.money.Money;
import io.spendwatch.job.rulebook.RuleState;
import io.spendwatch.job.rulebook.RuleStatus;
import io.spendwatch.job.rulebook.RuleStatusJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema.KafkaSinkContext;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Instant EIGHT = Instant.parse("2026-10-28T20:00:00.123Z");
    private static final Position POSITION = new Position("transactions-data-3", 42);
    private static final byte[] KEY = {1, -1};
    private static final byte[] VALUE = {'{', -1};
    private static final byte[] NONE = new byte[0];
    private static final KafkaSinkContext CONTEXT = new OnePartition();

    @Test
    void shouldSendAnAlertUnderItsCustomer() {
        // given
        Alert alert = new Alert("any", "Đorđe", 1, Money.ZERO, Money.ZERO, 1, 2, Instant.EPOCH, EIGHT, Instant.EPOCH);

        // when
        ProducerRecord<byte[], byte[]> message = new AlertMessages("spending-alerts").serialize(alert, CONTEXT, 0L);

        // then
        assertThat(message.topic()).isEqualTo("spending-alerts");
        assertThat(message.key()).asString(StandardCharsets.UTF_8).isEqualTo("Đorđe");
        assertThat(message.value()).isEqualTo(AlertJson.toJson(alert));
        assertThat(message.partition()).isNull();
        assertThat(message.headers()).isEmpty();
    }

    @Test
    void shouldSendADeadLetterAsItCameWithTheReasonInHeaders() {
        // when
        ProducerRecord<byte[], byte[]> message = deadLetter(true, true);

        // then
        assertThat(message.topic()).isEqualTo("dead");
        assertThat(message.key()).isEqualTo(KEY);
        assertThat(message.value()).isEqualTo(VALUE);
        assertThat(headers(message))
                .containsExactly(
                        Map.entry("spendwatch.reason", "WRONG_TYPE"),
                        Map.entry("spendwatch.detail", "lat: č is no number"),
                        Map.entry("spendwatch.source", "transactions-data-3"),
                        Map.entry("spendwatch.offset", "42"));
    }

    @Test
    void shouldSendNoKeyWhereThereWasNone() {
        assertThat(deadLetter(false, true).key()).isNull();
        assertThat(lateEvent(false).key()).isNull();
    }

    @Test
    void shouldSendATombstoneAsATombstone() {
        assertThat(deadLetter(true, false).value()).isNull();
    }

    @Test
    void shouldSendALateEventAsItCameWithItsClockInHeaders() {
        // when
        ProducerRecord<byte[], byte[]> message = lateEvent(true);

        // then
        assertThat(message.topic()).isEqualTo("late");
        assertThat(message.key()).isEqualTo(KEY);
        assertThat(message.value()).isEqualTo(VALUE);
        assertThat(headers(message))
                .containsExactly(
                        Map.entry("spendwatch.reason", "OUT_OF_ORDER"),
                        Map.entry("spendwatch.event-time", "2026-10-28T20:00:00.123Z"),
                        Map.entry("spendwatch.clock", "2026-10-28T22:00:00.123Z"),
                        Map.entry("spendwatch.clock-offset", "41"),
                        Map.entry("spendwatch.source", "transactions-data-3"),
                        Map.entry("spendwatch.offset", "42"));
    }

    @Test
    void shouldSendTheStatusOfARuleUnderItsId() {
        // given
        RuleStatus status = new RuleStatus(
                "big", RuleState.RETIRED, 4, 0, 0, Long.MIN_VALUE, List.of(), RuleStatus.NONE, "", 7, 0, "");

        // when
        ProducerRecord<byte[], byte[]> message = new RuleStatusMessages("status").serialize(status, CONTEXT, 0L);

        // then
        assertThat(message.topic()).isEqualTo("status");
        assertThat(message.key()).asString(StandardCharsets.UTF_8).isEqualTo("big");
        assertThat(RuleStatusJson.read(message.value())).contains(status);
    }

    private static ProducerRecord<byte[], byte[]> deadLetter(boolean hasKey, boolean hasValue) {
        return new DeadLetterMessages("dead")
                .serialize(
                        new DeadLetter(
                                "WRONG_TYPE",
                                "lat: č is no number",
                                POSITION,
                                hasKey ? KEY : NONE,
                                hasValue ? VALUE : NONE,
                                hasKey,
                                hasValue),
                        CONTEXT,
                        0L);
    }

    private static ProducerRecord<byte[], byte[]> lateEvent(boolean hasKey) {
        return new LateEventMessages("late")
                .serialize(
                        new LateEvent(
                                LateReason.OUT_OF_ORDER,
                                EIGHT,
                                EIGHT.plus(Duration.ofHours(2)),
                                41,
                                POSITION,
                                hasKey ? KEY : NONE,
                                VALUE,
                                hasKey),
                        CONTEXT,
                        0L);
    }

    private static Map<String, String> headers(ProducerRecord<byte[], byte[]> message) {
        Map<String, String> headers = new LinkedHashMap<>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private static final class OnePartition implements KafkaSinkContext {
        @Override
        public int getParallelInstanceId() {
            return 0;
        }

        @Override
        public int getNumberOfParallelInstances() {
            return 1;
        }

        @Override
        public int[] getPartitionsForTopic(String topic) {
            return new int[] {0};
        }
    }
}
