package io.spendwatch.generator.kafka;

import org.apache.kafka.common.KafkaException;

/** Kafka did not do in time what it was asked for. The message is one line: what, how long it was waited for, why, what to do. */
public final class KafkaTooLateException extends KafkaException {
    private static final long serialVersionUID = 1;

    KafkaTooLateException(String message) {
        super(message);
    }
}
