package io.spendwatch.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spendwatch.local.diagnosis.EventCounts;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void shouldBeWrittenAsTheContractSays() throws Exception {
        // given
        Summary summary = new Summary(
                new EventCounts(8, Map.of("WRONG_TYPE", 2L), Map.of("OUT_OF_ORDER", 1L), 5),
                new TreeMap<>(Map.of("a", 3L, "b", 0L)),
                Map.of("a", new NoAnswer(7, "division by zero")),
                0.5);

        // when
        JsonNode json = new ObjectMapper().readTree(summary.toJson());

        // then
        assertThat(json).isEqualTo(new ObjectMapper().readTree("""
                                        {"events": 10, "valid": 8, "dead_letters": 2, "dead_letters_by_reason": {"WRONG_TYPE": 2},
                                         "late": 1, "late_by_reason": {"OUT_OF_ORDER": 1}, "untraced": 5,
                                         "alerts": {"a": 3, "b": 0},
                                         "no_answer": {"a": {"count": 7, "reason": "division by zero"}}, "seconds": 0.500, "events_per_second": 20.0}
                                        """));
        assertThat(summary.alertsOfAllRules()).isEqualTo(3);
    }

    @Test
    void shouldHaveNoRateOfNoTime() {
        assertThat(new Summary(new EventCounts(0, Map.of(), Map.of(), 0), Map.of(), Map.of(), 0).eventsPerSecond())
                .isZero();
    }
}
