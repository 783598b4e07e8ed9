package io.spendwatch.bench.replay;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spendwatch.bench.race.RowsDifferException;
import io.spendwatch.bench.race.RunFigures;
import io.spendwatch.bench.race.Speed;
import io.spendwatch.bench.run.Rows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SameRowsTest {
    private static final Rows TWO = new Rows(2, "abc");

    @Test
    void shouldAcceptTheSameRows() {
        assertThatCode(() -> SameRows.require(1, found(Map.of("rule", TWO)), found(Map.of("rule", TWO))))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseOtherRows() {
        assertThatThrownBy(() ->
                        SameRows.require(2, found(Map.of("rule", TWO)), found(Map.of("rule", new Rows(2, "def")))))
                .isInstanceOf(RowsDifferException.class)
                .hasMessageContaining("Round 2: the replay found")
                .hasMessageContaining("def");
    }

    @Test
    void shouldRefuseToCompareNothing() {
        assertThatThrownBy(() -> SameRows.require(1, found(Map.of()), found(Map.of())))
                .isInstanceOf(RowsDifferException.class)
                .hasMessageContaining("no rule found anything");
    }

    private static RunFigures found(Map<String, Rows> rows) {
        return new RunFigures(new Speed(1, 1, 1), Optional.empty(), 0, List.of(), 0, 0, rows);
    }
}
