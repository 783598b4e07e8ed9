package io.spendwatch.local.kafka;

import io.spendwatch.local.UserMistakeException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;

/** Puts what Kafka's clients report into one line for the reader who must act. */
public final class KafkaTrouble {
    private static final Pattern SETTING = Pattern.compile("configuration ([a-z0-9._-]+)");

    private KafkaTrouble() {}

    /** Returns a {@link UserMistakeException} for settings that cannot be used, else a {@link KafkaTroubleException}. */
    public static RuntimeException of(KafkaConnection connection, Throwable failure) {
        Optional<Throwable> setting = find(failure, ConfigException.class);
        if (setting.isPresent()) {
            return new UserMistakeException(wrongSetting(connection, setting.get()));
        }
        if (find(failure, AuthenticationException.class).isEmpty()
                && find(failure, IllegalArgumentException.class).isPresent()) {
            // The client's message may quote the setting, and the settings hold secrets.
            return new UserMistakeException(
                    "a setting of Kafka's clients has a wrong syntax: correct sasl.jaas.config in"
                            + " the file that --properties names");
        }
        return new KafkaTroubleException(connection + ": " + advice(failure), failure);
    }

    private static String wrongSetting(KafkaConnection connection, Throwable wrong) {
        String message = String.valueOf(wrong.getMessage());
        if (message.contains("bootstrap")) {
            return connection + " is no address of Kafka that can be found: write --bootstrap HOST:PORT";
        }
        // Without the value: it may be a secret.
        Matcher name = SETTING.matcher(message);
        return "Kafka's clients do not take "
                + (name.find() ? "the value of " + name.group(1) : "a setting")
                + ": correct it in the file that --properties names, or in kafka.properties of the configuration";
    }

    private static String advice(Throwable failure) {
        Optional<Throwable> refused = find(failure, AuthorizationException.class);
        if (refused.isPresent()) {
            return firstLine(refused.get()) + ": have this user permitted to read and write that topic, or log in as"
                    + " another (--properties); docs/operations.md says what an editor of rules needs";
        }
        Optional<Throwable> unknown = find(failure, AuthenticationException.class);
        if (unknown.isPresent()) {
            return firstLine(unknown.get()) + ": correct the TLS and SASL settings in the file that --properties names";
        }
        if (find(failure, TimeoutException.class).isPresent()) {
            return "no broker answered within " + KafkaConnection.PATIENCE.toSeconds()
                    + " s: start Kafka there (make run does), or write its address with --bootstrap and its TLS or SASL"
                    + " settings with --properties";
        }
        Throwable root = causes(failure).reduce((outer, inner) -> inner).orElse(failure);
        return firstLine(root) + " (" + root.getClass().getSimpleName()
                + "): see that --bootstrap and --properties are those of this Kafka";
    }

    private static Optional<Throwable> find(Throwable failure, Class<? extends Throwable> type) {
        return causes(failure).filter(type::isInstance).findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("[.:]+\\s*$", "");
    }
}
