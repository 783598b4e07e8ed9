package io.spendwatch.bench.race;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spendwatch.bench.run.Rows;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowCheckTest {
    private static final Entrant ONE = entrant("a");
    private static final Entrant TWO = entrant("a", "b");

    private final RowCheck check = new RowCheck();

    @Test
    void shouldBeContentWithTheSameRowsOfTheSameRules() {
        assertThatCode(() -> {
                    check.check("one-1", ONE, Map.of("a", new Rows(3, "x")));
                    check.check("two-1", TWO, Map.of("a", new Rows(3, "x"), "b", new Rows(1, "y")));
                    check.check("two-2", TWO, Map.of("a", new Rows(3, "x"), "b", new Rows(1, "y")));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void shouldNameTheRunsThatDiffer() {
        // given
        check.check("one-1", ONE, Map.of("a", new Rows(3, "x")));

        // then
        assertThatThrownBy(() -> check.check("two-1", TWO, Map.of("a", new Rows(3, "z"))))
                .isInstanceOf(RowsDifferException.class)
                .hasMessage("Rule a: run one-1 found 3 rows (digest x), yet run two-1 found 3 rows (digest z)");
    }

    @Test
    void shouldMissRowsThatAreNotThere() {
        // given
        check.check("two-1", TWO, Map.of("a", new Rows(3, "x"), "b", new Rows(1, "y")));

        // then
        assertThatThrownBy(() -> check.check("two-2", TWO, Map.of("a", new Rows(3, "x"))))
                .isInstanceOf(RowsDifferException.class)
                .hasMessageContaining("Rule b");
    }

    private static Entrant entrant(String... rules) {
        return new Entrant("label", "id", Contenders.SPENDWATCH, Map.of(), Set.of(rules));
    }
}
