package io.spendwatch.generator.kafka;

import java.util.concurrent.ExecutionException;

/** A request to Kafka that can be repeated. */
@FunctionalInterface
public interface KafkaRequest<T> {
    /** Sends it and waits for the answer. */
    T send() throws ExecutionException, InterruptedException;
}
