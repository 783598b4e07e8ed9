package io.spendwatch.local.kafka;

import io.spendwatch.generator.kafka.KafkaTooLateException;
import io.spendwatch.job.readiness.KafkaProblem;
import io.spendwatch.local.UserMistakeException;

/** Puts what Kafka's clients report into one line for the reader who must act. */
public final class KafkaTrouble {
    private KafkaTrouble() {}

    /** Returns a {@link UserMistakeException} for settings that cannot be used, else a {@link KafkaTroubleException}. */
    public static RuntimeException of(KafkaConnection connection, Throwable failure) {
        if (failure instanceof KafkaTooLateException late) {
            return trouble(connection, late, late.getMessage());
        }
        KafkaProblem problem = KafkaProblem.of(failure);
        String detail = problem.detail();
        return switch (problem.kind()) {
            case WRONG_ADDRESS ->
                new UserMistakeException(
                        connection + " is no address of Kafka that can be found: write --bootstrap HOST:PORT");
            case WRONG_SETTING ->
                new UserMistakeException("Kafka's clients do not take "
                        + (detail.isEmpty() ? "a setting" : "the value of " + detail)
                        + ": correct it in the file that --properties names, or in kafka.properties of the"
                        + " configuration");
            case NOT_PERMITTED ->
                trouble(
                        connection,
                        failure,
                        detail + ": have this user permitted to read and write that topic, or log in as another"
                                + " (--properties); docs/operations.md says what an editor of rules needs");
            case NOT_LET_IN ->
                trouble(
                        connection,
                        failure,
                        detail + ": correct the TLS and SASL settings in the file that --properties names");
            case NO_ANSWER ->
                trouble(
                        connection,
                        failure,
                        "no broker answered within " + KafkaConnection.PATIENCE.toSeconds()
                                + " s: start Kafka there (make run does), or write its address with --bootstrap and its"
                                + " TLS or SASL settings with --properties");
            case NO_SUCH_TOPIC, OTHER ->
                trouble(
                        connection,
                        failure,
                        detail + ": see that --bootstrap and --properties are those of this Kafka");
        };
    }

    private static KafkaTroubleException trouble(KafkaConnection connection, Throwable failure, String advice) {
        return new KafkaTroubleException(connection + ": " + advice, failure);
    }
}
