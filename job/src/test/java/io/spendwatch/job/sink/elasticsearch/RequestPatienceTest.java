package io.spendwatch.job.sink.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestPatienceTest {
    private final RequestPatience patience = new RequestPatience(Duration.ofSeconds(5), Duration.ofSeconds(30));

    @Test
    void shouldWaitLongerAfterEachRequestThatIsNotAnswered() {
        assertThat(timeoutMillis()).isEqualTo(30_000);
        patience.unanswered();
        assertThat(timeoutMillis()).isEqualTo(60_000);
        patience.unanswered();
        patience.unanswered();
        assertThat(timeoutMillis()).isEqualTo(120_000);
    }

    @Test
    void shouldNameTheSettingThatEndedTheWait() {
        assertThat(patience.unanswered().summary())
                .isEqualTo("no answer within 30 s (elasticsearch.request-timeout is 30 s)");
    }

    @Test
    void shouldWaitAsBeforeOnceAnAnswerCameInTime() {
        // given
        patience.unanswered();
        timeoutMillis();

        // when
        patience.answered();

        // then
        assertThat(timeoutMillis()).isEqualTo(30_000);
    }

    private int timeoutMillis() {
        return patience.options().getRequestConfig().getSocketTimeout();
    }
}
