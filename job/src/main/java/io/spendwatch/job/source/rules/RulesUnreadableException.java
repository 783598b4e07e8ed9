package io.spendwatch.job.source.rules;

import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/** The topics that tell of rules cannot be read. The message is one line for the person who operates the job. */
final class RulesUnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private RulesUnreadableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Puts into words what Kafka's client reports. */
    static RulesUnreadableException of(Set<String> topics, Throwable cause) {
        return new RulesUnreadableException(
                String.join(", ", names(topics, cause)) + " cannot be read: " + advice(cause), cause);
    }

    private static Set<String> names(Set<String> topics, Throwable cause) {
        if (cause instanceof TopicAuthorizationException forbidden
                && !forbidden.unauthorizedTopics().isEmpty()) {
            return new TreeSet<>(forbidden.unauthorizedTopics());
        }
        return new TreeSet<>(topics);
    }

    private static String advice(Throwable cause) {
        if (cause instanceof AuthorizationException) {
            return "the job's Kafka user is not authorized: grant it Read and Describe on the topic";
        }
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        if (cause instanceof AuthenticationException) {
            return reason + ": correct the credentials in kafka.properties";
        }
        return reason + " (" + cause.getClass().getSimpleName() + ")";
    }
}
