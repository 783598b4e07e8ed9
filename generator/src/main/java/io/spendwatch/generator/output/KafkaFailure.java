package io.spendwatch.generator.output;

import io.spendwatch.generator.kafka.KafkaTooLateException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;

/** Puts what Kafka's clients report into one line for the reader who must act. */
final class KafkaFailure {
    private KafkaFailure() {}

    static OutputException of(KafkaTarget target, Throwable failure) {
        if (failure instanceof KafkaTooLateException late) {
            return new OutputException("Cannot write to " + target + ": " + late.getMessage(), late);
        }
        Throwable root = rootOf(failure);
        return new OutputException("Cannot write to " + target + ": " + advice(root), failure);
    }

    private static String advice(Throwable root) {
        if (root instanceof TimeoutException) {
            return "no broker answered within " + KafkaSettings.PATIENCE.toSeconds()
                    + " s: start Kafka there, or give its address with --bootstrap and its TLS or SASL settings with"
                    + " --kafka-properties";
        }
        if (root instanceof IllegalArgumentException) {
            // The client's message may quote the setting, and the settings hold secrets.
            return "a setting has a wrong syntax: correct sasl.jaas.config in the file given with --kafka-properties";
        }
        String reason = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        if (root instanceof AuthenticationException) {
            return reason + ": correct the credentials in the file given with --kafka-properties";
        }
        if (root instanceof AuthorizationException) {
            return reason
                    + ": have the user permitted to create and write the topics (and to read, for --resume), or have them"
                    + " created";
        }
        return reason + " (" + root.getClass().getSimpleName()
                + "): correct --bootstrap, --topic or --kafka-properties, or the broker's settings";
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
