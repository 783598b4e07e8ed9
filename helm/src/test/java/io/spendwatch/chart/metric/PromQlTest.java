package io.spendwatch.chart.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spendwatch.chart.metric.PromQl.Selector;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromQlTest {

    @Test
    void shouldFindMetricsAndLabels() {
        PromQl expression = PromQl.parse("""
                sum by (reason, job) (rate(dead{namespace="a b{", reason!~'x="y"'}[$__rate_interval]))
                  / on (job) group_left (pod) sum(rate(valid[5m] offset 10m)) > bool 0.5e3
                  and min_over_time(max(lag_max{pod="${pod}"})[15m:1m]) > 0 unless up == Inf
                """);

        assertThat(expression.selectors())
                .containsExactly(
                        new Selector("dead", Set.of("namespace", "reason")),
                        new Selector("valid", Set.of()),
                        new Selector("lag_max", Set.of("pod")),
                        new Selector("up", Set.of()));
        assertThat(expression.groupings()).containsExactlyInAnyOrder("reason", "job", "pod");
    }

    @Test
    void shouldTakeAGroupingAfterTheArgumentToo() {
        PromQl expression = PromQl.parse("topk(5, max(a) by (rule)) or absent(b{c=\"d\"})");

        assertThat(expression.selectors()).containsExactly(new Selector("a", Set.of()), new Selector("b", Set.of("c")));
        assertThat(expression.groupings()).containsExactly("rule");
    }

    @Test
    void shouldInsistOnNames() {
        assertThatThrownBy(() -> PromQl.parse("count({__name__=~\"flink.*\"})"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
