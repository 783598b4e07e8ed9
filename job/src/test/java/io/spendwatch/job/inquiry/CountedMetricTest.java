package io.spendwatch.job.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountedMetricTest {

    @Test
    void shouldKnowACounterWithoutALabel() {
        assertThat(CountedMetric.of("11.gate.validEvents"))
                .contains(new CountedMetric("11", "gate.validEvents", "validEvents", ""));
    }

    @Test
    void shouldKnowACounterOfALabel() {
        assertThat(CountedMetric.of("0.gate.reason.WRONG_TYPE.deadLetters"))
                .contains(new CountedMetric("0", "gate.reason.WRONG_TYPE.deadLetters", "deadLetters", "WRONG_TYPE"));
        assertThat(CountedMetric.of("3.sum_and_judge.rule.in-store-over-online.alerts"))
                .contains(new CountedMetric(
                        "3", "sum_and_judge.rule.in-store-over-online.alerts", "alerts", "in-store-over-online"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gate.validEvents",
                "0.gate.promisedWatermark",
                "0.validEvents.numRecordsIn",
                "0.sum_and_judge.rule.a.ruleErrors",
                "numRestarts",
                ""
            })
    void shouldKnowNoOther(String id) {
        assertThat(CountedMetric.of(id)).isEmpty();
    }
}
