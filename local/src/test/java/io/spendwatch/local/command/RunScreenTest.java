package io.spendwatch.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunScreenTest {
    @Test
    void shouldShowEachRuleOfFew() {
        assertThat(RunScreen.perRule(Map.of("b", 1_234L, "a", 0L))).isEqualTo("a 0, b 1,234");
    }

    @Test
    void shouldShowOfManyRulesThoseWithTheMostAlerts() {
        // given
        Map<String, Long> byRule = new TreeMap<>();
        for (long number = 0; number < 10_000; number++) {
            byRule.put("rule-" + number, number);
        }

        // then
        assertThat(RunScreen.perRule(byRule))
                .startsWith("rule-9999 9,999, rule-9998 9,998, ")
                .endsWith(", rule-9980 9,980 and 9,980 other rules");
    }
}
