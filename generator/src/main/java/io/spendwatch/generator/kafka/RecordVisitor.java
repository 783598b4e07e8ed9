package io.spendwatch.generator.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes records that were read. */
@FunctionalInterface
public interface RecordVisitor<X extends Exception> {
    void visit(ConsumerRecord<byte[], byte[]> message) throws X;
}
