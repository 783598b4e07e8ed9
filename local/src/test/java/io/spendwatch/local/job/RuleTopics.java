package io.spendwatch.local.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.spendwatch.job.rulebook.RuleState;
import io.spendwatch.job.rulebook.RuleStatus;
import io.spendwatch.job.rulebook.RuleStatusJson;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The rules' topic and that of their status, as a test writes the one and reads the other.
 *
 * @param kafka the broker
 * @param rules the name of the rules' topic
 * @param statuses the name of the status topic
 */
record RuleTopics(KafkaLog kafka, String rules, String statuses) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Publishes a rule and returns its version. */
    long publish(String id, String json) throws Exception {
        return send(new ProducerRecord<>(rules, id.getBytes(UTF_8), json.getBytes(UTF_8)));
    }

    /** Retires a rule from an event time on, and returns the version of that. */
    long retire(String id, Instant effectiveFrom) throws Exception {
        ProducerRecord<byte[], byte[]> tombstone = new ProducerRecord<>(rules, id.getBytes(UTF_8), null);
        tombstone.headers().add("effective-from", effectiveFrom.toString().getBytes(UTF_8));
        return send(tombstone);
    }

    /** Waits until the job has said what became of a version. */
    RuleStatus awaitStatus(String id, long version) {
        await().atMost(PATIENCE)
                .until(() -> status(id).filter(status -> status.version() == version), Optional::isPresent);
        return status(id).orElseThrow();
    }

    /** Waits until the job says that a version counts. */
    void awaitActive(String id, long version) {
        assertThat(awaitStatus(id, version))
                .as("the status of " + id)
                .returns(RuleState.ACTIVE, RuleStatus::state)
                .returns(version, RuleStatus::inForce);
    }

    /** Returns what the job last said of a rule. */
    Optional<RuleStatus> status(String id) {
        return Optional.ofNullable(all().get(id));
    }

    private Map<String, RuleStatus> all() {
        Map<String, RuleStatus> last = new TreeMap<>();
        kafka.committed(statuses).forEach(message -> {
            RuleStatus status = RuleStatusJson.read(message.value()).orElseThrow();
            assertThat(new String(message.key(), UTF_8)).isEqualTo(status.id());
            last.put(status.id(), status);
        });
        return last;
    }

    private long send(ProducerRecord<byte[], byte[]> message) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = kafka.producer(Map.of())) {
            return producer.send(message).get().offset();
        }
    }
}
