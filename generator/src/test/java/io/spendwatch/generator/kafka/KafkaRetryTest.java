package io.spendwatch.generator.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.CoordinatorLoadInProgressException;
import org.apache.kafka.common.errors.CoordinatorNotAvailableException;
import org.apache.kafka.common.errors.LeaderNotAvailableException;
import org.apache.kafka.common.errors.NotControllerException;
import org.apache.kafka.common.errors.NotCoordinatorException;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KafkaRetryTest {
    private static final KafkaRetry PATIENT = new KafkaRetry(Duration.ofMinutes(1), Duration.ofMillis(1));
    private static final KafkaRetry IMPATIENT = new KafkaRetry(Duration.ofMillis(20), Duration.ofMillis(1));

    private final AtomicInteger sent = new AtomicInteger();

    static Stream<Exception> whatPasses() {
        return Stream.of(
                new UnknownTopicOrPartitionException("late"),
                new LeaderNotAvailableException("late"),
                new NotLeaderOrFollowerException("late"),
                new NotControllerException("late"),
                new CoordinatorLoadInProgressException("late"),
                new CoordinatorNotAvailableException("late"),
                new NotCoordinatorException("late"),
                new TimeoutException("late"));
    }

    @ParameterizedTest
    @MethodSource("whatPasses")
    void shouldRepeatARequestThatFailsForWhatPasses(Exception failure) throws Exception {
        assertThat(PATIENT.call("answer", () -> answerAfter(2, failure))).isEqualTo("done");
        assertThat(sent).hasValue(3);
    }

    @Test
    void shouldRepeatARequestThatThrowsItself() throws Exception {
        KafkaRequest<String> request = () -> {
            if (sent.incrementAndGet() == 1) {
                throw new TimeoutException("late");
            }
            return "done";
        };
        assertThat(PATIENT.call("answer", request)).isEqualTo("done");
    }

    @Test
    void shouldThrowAtOnceWhatDoesNotPass() {
        TopicAuthorizationException failure = new TopicAuthorizationException("alerts");
        assertThatThrownBy(() -> PATIENT.call("answer", () -> answerAfter(9, failure)))
                .isInstanceOf(ExecutionException.class)
                .hasCause(failure);
        assertThat(sent).hasValue(1);
    }

    @Test
    void shouldSayWhatWasWaitedForHowLongAndWhy() {
        UnknownTopicOrPartitionException failure = new UnknownTopicOrPartitionException("No such\ntopic");
        assertThatThrownBy(
                        () -> IMPATIENT.call("create the topics a, b", () -> answerAfter(Integer.MAX_VALUE, failure)))
                .isInstanceOf(KafkaTooLateException.class)
                .hasMessage("Kafka did not create the topics a, b within PT0.02S (the last answer was"
                        + " UnknownTopicOrPartitionException: No such): see that all its brokers run, and that the machine"
                        + " is not overloaded");
    }

    @Test
    void shouldWaitForACondition() throws Exception {
        PATIENT.until("come to three", () -> sent.incrementAndGet() == 3);
        assertThat(sent).hasValue(3);
    }

    @Test
    void shouldSayThatAConditionDidNotComeTrue() {
        assertThatThrownBy(() -> IMPATIENT.until("end the transactions", () -> false))
                .hasMessageStartingWith(
                        "Kafka did not end the transactions within PT0.02S (it answered each time, but had"
                                + " not done it yet): ");
    }

    private String answerAfter(int failures, Exception failure) throws ExecutionException {
        if (sent.incrementAndGet() <= failures) {
            throw new ExecutionException(failure);
        }
        return "done";
    }
}
