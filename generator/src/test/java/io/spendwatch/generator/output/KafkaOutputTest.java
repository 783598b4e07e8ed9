package io.spendwatch.generator.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spendwatch.generator.transaction.GeneratedEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class KafkaOutputTest {
    private static final Instant NOW = Instant.parse("2026-10-28T20:00:00Z");

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final KafkaOutput output =
            new KafkaOutput(KafkaTarget.at("localhost:9092"), producer, InstantSource.fixed(NOW));

    @Test
    void shouldSendTheEventUnderItsCustomer() {
        // given
        GeneratedEvent event = new Events(NOW).next();

        // when
        output.write(event);

        // then
        ProducerRecord<byte[], byte[]> record = producer.history().get(0);
        assertThat(record.topic()).isEqualTo("transactions-data");
        assertThat(record.key()).isEqualTo(event.customer());
        assertThat(record.value()).isEqualTo(event.value());
    }

    @Test
    void shouldStampARecordNoEarlierThanItsEvent() {
        // when
        output.write(new Events(NOW.plusSeconds(7200)).next());
        output.write(new Events(NOW.minusSeconds(7200)).next());

        // then
        assertThat(producer.history())
                .extracting(ProducerRecord::timestamp)
                .containsExactly(NOW.plusSeconds(7200).toEpochMilli(), NOW.toEpochMilli());
    }

    @Test
    void shouldReportARefusedEventWithTheNextOne() {
        // given
        Events events = new Events(NOW);
        output.write(events.next());

        // when
        producer.errorNext(new TopicAuthorizationException("transactions-data"));

        // then
        assertThatThrownBy(() -> output.write(events.next()))
                .isInstanceOf(OutputException.class)
                .hasMessageStartingWith("Cannot write to topic transactions-data at localhost:9092: ");
        assertThatThrownBy(output::close).isInstanceOf(OutputException.class);
    }

    @Test
    void shouldNotQuoteSettingsThatMayHoldASecret() {
        // given
        KafkaTarget target = new KafkaTarget(
                "localhost:1",
                "transactions-data",
                true,
                1,
                (short) 1,
                Map.of(
                        "security.protocol",
                        "SASL_PLAINTEXT",
                        "sasl.mechanism",
                        "PLAIN",
                        "sasl.jaas.config",
                        "org.example.Module hunter2"));

        // when / then
        assertThatThrownBy(() -> KafkaOutput.open(target))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("correct sasl.jaas.config")
                .hasMessageNotContaining("hunter2");
        assertThat(target.toString()).doesNotContain("hunter2");
    }
}
