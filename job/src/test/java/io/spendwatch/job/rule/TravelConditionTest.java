package io.spendwatch.job.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TravelConditionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule == 'far' && customer == 'Ana'",
                "distance_km > 50.0 && distance_km == 70.0 && distance_km > 50",
                "speed_kmh > 100.0 && speed_kmh < 900.0",
                "elapsed == duration('30m') && elapsed < duration('1h') && elapsed.getMinutes() == 30",
                "lat == 45.25 && lon == 19.85 && previous_lat == 44.75 && previous_lon == 20.5",
                "total_online_payment_amount == 100 && total_in_store_payment_amount == 200.0001",
                "last_event_time - previous_time == elapsed && last_event_time > timestamp('2026-10-28T10:29:59Z')",
                "previous_time.getHours('Europe/Belgrade') == 11"
            })
    void shouldMatchOverTheVariablesOfTravel(String when) {
        assertThat(judge(when)).isEqualTo(Verdict.MATCH);
    }

    @Test
    void shouldNotMatchASlowJourney() {
        assertThat(judge("distance_km > 50.0 && speed_kmh > 900.0")).isEqualTo(Verdict.NO_MATCH);
    }

    @Test
    void shouldFailForACandidateThatIsNoJourney() {
        CompiledRule rule = RuleExamples.COMPILER.compile(RuleExamples.travel("distance_km > 50.0"));

        assertThat(rule.matches(RuleExamples.candidate())).isInstanceOf(Verdict.Failure.class);
    }

    private static Verdict judge(String when) {
        return RuleExamples.COMPILER.compile(RuleExamples.travel(when)).matches(RuleExamples.journey());
    }
}
