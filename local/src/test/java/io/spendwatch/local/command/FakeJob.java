package io.spendwatch.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spendwatch.job.rulebook.RuleState;
import io.spendwatch.job.rulebook.RuleStatus;
import io.spendwatch.job.rulebook.RuleStatusJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Answers in the place of a job: a rule whose description is {@code reject} is rejected, one that says
 * {@code ignore} is not answered, and all others count.
 */
final class FakeJob implements AutoCloseable {
    static final List<String> REASONS =
            List.of("rule: the first thing wrong; write another", "rule: the second thing wrong; write another");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaConsumer<byte[], byte[]> rules;
    private final KafkaProducer<byte[], byte[]> status;
    private final String statusTopic;
    private final Thread thread = new Thread(this::answer, "fake job");

    private FakeJob(String bootstrapServers, String rulesTopic, String statusTopic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        this.statusTopic = statusTopic;
        rules = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        status = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        rules.assign(List.of(new TopicPartition(rulesTopic, 0)));
        rules.seekToBeginning(rules.assignment());
    }

    static FakeJob start(String bootstrapServers, String rulesTopic, String statusTopic) {
        FakeJob job = new FakeJob(bootstrapServers, rulesTopic, statusTopic);
        job.thread.start();
        return job;
    }

    @Override
    public void close() {
        rules.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer() {
        try (rules) {
            while (true) {
                for (ConsumerRecord<byte[], byte[]> message : rules.poll(Duration.ofMillis(100))) {
                    answer(message).ifPresent(this::write);
                }
            }
        } catch (WakeupException asked) {
            // This is how a test ends it.
            status.close(Duration.ZERO);
        }
    }

    private void write(RuleStatus answer) {
        // What the job says of another version meanwhile answers nothing.
        RuleStatus before = status(answer.id(), RuleState.RETIRED, answer.version() - 1, answer, List.of(), "");
        for (RuleStatus next : List.of(before, answer)) {
            var unused = status.send(
                    new ProducerRecord<>(statusTopic, next.id().getBytes(UTF_8), RuleStatusJson.write(next)));
        }
        status.flush();
    }

    private static Optional<RuleStatus> answer(ConsumerRecord<byte[], byte[]> message) {
        String id = new String(message.key(), UTF_8);
        RuleStatus published = new RuleStatus(
                id,
                RuleState.RETIRED,
                message.offset(),
                message.timestamp(),
                message.timestamp(),
                Long.MIN_VALUE,
                List.of(),
                RuleStatus.NONE,
                "",
                0,
                0,
                "");
        if (message.value() == null) {
            return Optional.of(published);
        }
        JsonNode rule = read(message.value());
        return switch (rule.path("description").asText()) {
            case "ignore" -> Optional.empty();
            case "reject" -> Optional.of(status(id, RuleState.REJECTED, message.offset(), published, REASONS, ""));
            default ->
                Optional.of(status(id, RuleState.ACTIVE, message.offset(), published, List.of(), rule.toString()));
        };
    }

    private static RuleStatus status(
            String id, RuleState state, long version, RuleStatus published, List<String> reasons, String rule) {
        return new RuleStatus(
                id,
                state,
                version,
                published.publishedMillis(),
                since(rule).orElse(published.sinceMillis()),
                Long.MIN_VALUE,
                reasons,
                rule.isEmpty() ? RuleStatus.NONE : version,
                rule,
                0,
                0,
                "");
    }

    private static Optional<Long> since(String rule) {
        return rule.isEmpty() || !read(rule.getBytes(UTF_8)).has("effective-from")
                ? Optional.empty()
                : Optional.of(Instant.parse(
                                read(rule.getBytes(UTF_8)).get("effective-from").asText())
                        .toEpochMilli());
    }

    private static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
