package io.spendwatch.local.kafka;

/** Kafka does not do what it was asked to. The message is one line that says where, why and what to do. */
public final class KafkaTroubleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public KafkaTroubleException(String message) {
        super(message);
    }

    public KafkaTroubleException(String message, Throwable cause) {
        super(message, cause);
    }
}
