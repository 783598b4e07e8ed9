package io.spendwatch.job.readiness;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Why one of Kafka's clients could not do what it was asked to.
 *
 * @param kind what can be done about it
 * @param detail what the client says, in one line without a full stop; for a wrong setting its name; it holds no secret, and
 *     is empty where there is nothing to add
 */
public record KafkaProblem(Kind kind, String detail) {
    private static final Pattern SETTING = Pattern.compile("configuration ([a-z0-9._-]+)");

    /** What can be done about a problem. */
    public enum Kind {
        /** Nobody answered in time. */
        NO_ANSWER,
        /** An address cannot be found, or is none. */
        WRONG_ADDRESS,
        /** A client does not take one of its settings. */
        WRONG_SETTING,
        /** The broker refuses the login, or one of the two sides the other's certificate. */
        NOT_LET_IN,
        /** Who is logged in may not do that. */
        NOT_PERMITTED,
        /** There is no such topic. */
        NO_SUCH_TOPIC,
        /** Anything else. */
        OTHER
    }

    /** Puts what a client has reported in its place. */
    public static KafkaProblem of(Throwable failure) {
        Optional<Throwable> setting = find(failure, ConfigException.class);
        if (setting.isPresent()) {
            return ofSetting(String.valueOf(setting.get().getMessage()));
        }
        Optional<Throwable> refused = find(failure, AuthenticationException.class);
        if (refused.isPresent()) {
            return new KafkaProblem(Kind.NOT_LET_IN, refusal(refused.get()));
        }
        if (find(failure, IllegalArgumentException.class).isPresent()) {
            // The client's message may quote the setting, and this one holds secrets.
            return new KafkaProblem(Kind.WRONG_SETTING, "sasl.jaas.config");
        }
        Optional<Throwable> forbidden = find(failure, AuthorizationException.class);
        if (forbidden.isPresent()) {
            return new KafkaProblem(Kind.NOT_PERMITTED, firstLine(forbidden.get()));
        }
        Optional<Throwable> unknown = find(failure, UnknownTopicOrPartitionException.class);
        if (unknown.isPresent()) {
            return new KafkaProblem(Kind.NO_SUCH_TOPIC, firstLine(unknown.get()));
        }
        if (find(failure, TimeoutException.class).isPresent()) {
            return new KafkaProblem(Kind.NO_ANSWER, "");
        }
        Throwable root = root(failure);
        return new KafkaProblem(
                Kind.OTHER, "%s (%s)".formatted(firstLine(root), root.getClass().getSimpleName()));
    }

    private static KafkaProblem ofSetting(String message) {
        if (message.contains("bootstrap")) {
            return new KafkaProblem(Kind.WRONG_ADDRESS, "");
        }
        // Without the value: it may be a secret.
        Matcher name = SETTING.matcher(message);
        return new KafkaProblem(Kind.WRONG_SETTING, name.find() ? name.group(1) : "");
    }

    /** TLS alone says more below: why a certificate is not accepted. */
    private static String refusal(Throwable refused) {
        Throwable root = root(refused);
        return refused instanceof SslAuthenticationException && root != refused
                ? "%s (%s)".formatted(firstLine(refused), firstLine(root))
                : firstLine(refused);
    }

    private static Throwable root(Throwable failure) {
        return causes(failure).reduce((outer, inner) -> inner).orElse(failure);
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
