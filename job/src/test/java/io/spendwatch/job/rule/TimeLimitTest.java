package io.spendwatch.job.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitTest {
    private static final Verdict LATE = new Verdict.Failure("rule some-rule: takes longer than PT1S; "
            + "let 'when' do less with texts: fewer and shorter patterns, contains and +");

    private final AtomicLong looks = new AtomicLong();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customer == 'a' || customer == 'b' || customer == 'c' || customer == 'Ana'",
                "customer == 'a' || rule == 'b' || rule == 'c' || rule == 'd' || true",
                "customer != 'a' && rule != 'b' && rule != 'c' && rule != 'd' && false"
            })
    void shouldFailWhenTheTimeIsUp(String when) {
        assertThat(judge(when, Duration.ofMillis(400))).isEqualTo(LATE);
    }

    @Test
    void shouldAnswerInTime() {
        assertThat(judge("customer == 'a' || customer == 'b' || customer == 'Ana'", Duration.ofMillis(400)))
                .isEqualTo(Verdict.MATCH);
    }

    @Test
    void shouldNotLookAtTheClockWhereNoTextIsAskedFor() {
        assertThat(judge("lat > 1.0 && total_online_payment_amount > 1", Duration.ofDays(1)))
                .isEqualTo(Verdict.MATCH);
        assertThat(looks).hasValue(0);
    }

    /** Judges by a clock that starts beyond what a long holds, and on which time passes at each look. */
    private Verdict judge(String when, Duration perLook) {
        TimeLimit limit = new TimeLimit(
                Duration.ofSeconds(1), () -> Long.MAX_VALUE - 10 + looks.getAndIncrement() * perLook.toNanos());
        return RuleExamples.COMPILER
                .compile(RuleExamples.rule(when))
                .within(limit)
                .matches(RuleExamples.candidate());
    }
}
