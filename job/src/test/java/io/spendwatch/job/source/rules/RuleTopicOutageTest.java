package io.spendwatch.job.source.rules;

import static io.spendwatch.job.source.rules.Messages.RULES;
import static io.spendwatch.job.source.rules.Messages.STATUS;
import static io.spendwatch.job.source.rules.Messages.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class RuleTopicOutageTest {
    private static final RuleTopicSplit START = RuleTopicSplit.start(RULES);
    private static final long A_WHILE_MILLIS = 700;

    /** Less than any limit of the reader, and enough for a busy machine. */
    private static final Duration AT_ONCE = Duration.ofSeconds(4);

    private final FakeTopics topics = new FakeTopics().create(RULES, 1).create(STATUS, 1);

    @Test
    void shouldSayNothingWhileKafkaIsAwayAndGoOnAfterwards() throws Exception {
        // given
        topics.append(RULES, rule("a"));
        try (ReaderRun run = ReaderRun.start(topics, START)) {
            run.pollUntilRead();

            // when
            topics.fail(new TimeoutException("no broker"));
            run.tellsWithin(A_WHILE_MILLIS);

            // then
            assertThat(run.tellsWithin(A_WHILE_MILLIS)).isFalse();

            // when
            topics.append(RULES, rule("b"));
            topics.recover();

            // then
            run.pollUntil(messages -> run.told().size() == 2);
            assertThat(run.told()).containsExactly("a@0", "b@1");
        }
    }

    @Test
    void shouldStartWhileKafkaIsAway() throws Exception {
        // given
        topics.append(RULES, rule("a")).fail(new TimeoutException("no broker"));
        try (ReaderRun run = ReaderRun.start(topics, START)) {
            assertThat(run.tellsWithin(A_WHILE_MILLIS)).isFalse();

            // when
            topics.recover();

            // then
            assertThat(run.pollUntilRead()).containsExactly("a@0");
        }
    }

    @Test
    void shouldTellOnceWhatWasPolledWhenKafkaWentAway() throws Exception {
        // given
        topics.append(RULES, rule("a")).append(RULES, rule("b")).append(RULES, rule("c"));
        topics.failOnceAfterAPoll(new TimeoutException("no broker"));

        // when
        try (ReaderRun run = ReaderRun.start(topics, START)) {
            // then
            assertThat(run.pollUntilRead()).containsExactly("a@0", "b@1", "c@2");
        }
    }

    @Test
    void shouldFailWithTheTopicAndTheRightThatIsMissing() throws Exception {
        // given
        topics.fail(new TopicAuthorizationException(Set.of(STATUS)));

        // when
        try (ReaderRun run = ReaderRun.start(topics, START)) {
            // then
            assertThatThrownBy(run::pollUntilRead)
                    .isInstanceOf(RulesUnreadableException.class)
                    .hasMessage("spending-rule-status cannot be read: the job's Kafka user is not authorized: grant it"
                            + " Read and Describe on the topic");
            assertThatThrownBy(run::pollOnce).isInstanceOf(RulesUnreadableException.class);
        }
        assertThat(topics.isOpen()).isFalse();
    }

    @Test
    void shouldFailWhenTheCredentialsAreWrong() throws Exception {
        // given
        topics.fail(new SaslAuthenticationException("Authentication failed\nfor a reason"));

        // when
        try (ReaderRun run = ReaderRun.start(topics, START)) {
            // then
            assertThatThrownBy(run::pollUntilRead)
                    .hasMessage(
                            "spending-rule-status, spending-rules cannot be read: Authentication failed: correct the"
                                    + " credentials in kafka.properties");
        }
    }

    @Test
    void shouldEndAtOnceWhileItWaitsForTheTask() throws Exception {
        // given
        ReaderRun run = ReaderRun.start(topics, START);
        run.reader().isAvailable().get();

        // when, then
        shouldEndAtOnce(run);
    }

    @Test
    void shouldEndAtOnceWhileItWaitsForRecords() throws Exception {
        // given
        ReaderRun run = ReaderRun.start(topics, START);
        run.pollUntilRead();

        // when, then
        shouldEndAtOnce(run);
    }

    @Test
    void shouldEndAtOnceWhileKafkaIsAway() throws Exception {
        // given
        topics.fail(new TimeoutException("no broker"));
        ReaderRun run = ReaderRun.start(topics, START);
        assertThat(run.tellsWithin(A_WHILE_MILLIS)).isFalse();

        // when, then
        shouldEndAtOnce(run);
    }

    private void shouldEndAtOnce(ReaderRun run) {
        Instant start = Instant.now();
        run.close();
        assertThat(Duration.between(start, Instant.now())).isLessThan(AT_ONCE);
        assertThat(topics.isOpen()).isFalse();
    }
}
