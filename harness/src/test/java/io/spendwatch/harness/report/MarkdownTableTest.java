package io.spendwatch.harness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkdownTableTest {
    @Test
    void shouldBeReadableAsTextToo() {
        assertThat(new MarkdownTable("", "events/s")
                        .row("1 rule", "484,000")
                        .row("200 rules", "–")
                        .toString())
                .isEqualTo("""
                        |           | events/s |
                        |-----------|---------:|
                        | 1 rule    |  484,000 |
                        | 200 rules |        – |
                        """);
    }

    @Test
    void shouldRefuseARowThatDoesNotFit() {
        assertThatThrownBy(() -> new MarkdownTable("a", "b").row("1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 cells for 2 titles");
    }
}
