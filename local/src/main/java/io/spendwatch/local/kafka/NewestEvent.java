package io.spendwatch.local.kafka;

import io.spendwatch.job.transaction.Transaction;
import io.spendwatch.job.transaction.TransactionParser;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Finds where event time stands in a topic of transactions. */
public final class NewestEvent {
    private static final int RECORDS_LOOKED_AT = 1000;

    private NewestEvent() {}

    /**
     * Returns the greatest event time among the last records of each partition; nothing when there are none.
     *
     * @param maxFutureSkew how far an event time may be ahead of its record, as the job is told
     * @throws KafkaTroubleException if no broker answers, or one refuses
     */
    public static Optional<Instant> in(KafkaConnection connection, String topic, Duration maxFutureSkew) {
        TransactionParser parser = new TransactionParser(maxFutureSkew);
        Transaction transaction = new Transaction();
        AtomicReference<Optional<Instant>> newest = new AtomicReference<>(Optional.empty());
        TopicContents.last(connection, topic, RECORDS_LOOKED_AT, message -> {
            byte[] value = message.value() == null ? new byte[0] : message.value();
            if (parser.parse(value, 0, value.length, message.timestamp(), transaction)) {
                Instant time = Instant.ofEpochMilli(transaction.eventTimeMillis());
                newest.updateAndGet(before -> before.filter(time::isBefore).or(() -> Optional.of(time)));
            }
        });
        return newest.get();
    }
}
