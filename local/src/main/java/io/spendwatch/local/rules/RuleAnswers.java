package io.spendwatch.local.rules;

import io.spendwatch.generator.kafka.ReadToEnd;
import io.spendwatch.job.rulebook.RuleStatus;
import io.spendwatch.job.rulebook.RuleStatusJson;
import io.spendwatch.local.kafka.KafkaConnection;
import io.spendwatch.local.kafka.KafkaTrouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** What the job says of rules from the moment that this was opened. For one thread. */
public final class RuleAnswers implements AutoCloseable {
    private final KafkaConnection connection;
    private final KafkaConsumer<byte[], byte[]> consumer;

    private RuleAnswers(KafkaConnection connection, KafkaConsumer<byte[], byte[]> consumer) {
        this.connection = connection;
        this.consumer = consumer;
    }

    /** Opens the end of the topic; a {@link io.spendwatch.local.kafka.KafkaTroubleException} says why it cannot. */
    public static RuleAnswers open(KafkaConnection connection, String topic) {
        RuleAnswers answers = new RuleAnswers(connection, connection.consumer());
        try {
            answers.seekToEnd(topic);
            return answers;
        } catch (KafkaException e) {
            answers.close();
            throw answers.trouble(e);
        }
    }

    /** Returns the statuses that have come since this was last asked, waiting at most so long. */
    public List<RuleStatus> next(Duration atMost) {
        List<RuleStatus> statuses = new ArrayList<>();
        try {
            for (ConsumerRecord<byte[], byte[]> message : consumer.poll(atMost)) {
                Optional.ofNullable(message.value())
                        .flatMap(RuleStatusJson::read)
                        .ifPresent(statuses::add);
            }
            return statuses;
        } catch (KafkaException e) {
            throw trouble(e);
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }

    private void seekToEnd(String topic) {
        List<TopicPartition> partitions = ReadToEnd.partitions(consumer, topic);
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Where the end is shall be known before anything is published.
        partitions.forEach(consumer::position);
    }

    private RuntimeException trouble(KafkaException failure) {
        return failure instanceof InterruptException ? failure : KafkaTrouble.of(connection, failure);
    }
}
