package io.spendwatch.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.local.terminal.Table.Column;
import io.spendwatch.local.terminal.Table.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final List<Column> COLUMNS =
            List.of(new Column("WHO", Side.LEFT), new Column("SUM", Side.RIGHT), new Column("WHEN", Side.LEFT));

    @Test
    void shouldMakeEachColumnAsWideAsItsWidestCell() {
        assertThat(Table.lines(COLUMNS, List.of(List.of("Ann", "1.00", "now"), List.of("Bernadette", "12345.00", ""))))
                .containsExactly("WHO              SUM  WHEN", "Ann             1.00  now", "Bernadette  12345.00");
    }

    @Test
    void shouldShowTheTitlesAloneWhereThereAreNoRows() {
        assertThat(Table.lines(COLUMNS, List.of())).containsExactly("WHO  SUM  WHEN");
    }

    @Test
    void shouldNotLetACellCommandTheTerminal() {
        assertThat(Table.lines(COLUMNS, List.of(List.of("a\u001b[2J\nb\u202ec", "1", "now"))))
                .last()
                .isEqualTo("a?[2J?b?c    1  now");
    }

    @Test
    void shouldNotCutWhatPeopleCopy() {
        assertThat(Table.lines(List.of(Column.whole("ID")), List.of(List.of("a".repeat(63)))))
                .last()
                .isEqualTo("a".repeat(63));
    }

    @Test
    void shouldCutLongCellsBetweenCharacters() {
        assertThat(Table.lines(COLUMNS, List.of(List.of("🦊".repeat(41), "1", "now"))))
                .last()
                .isEqualTo("🦊".repeat(39) + "…    1  now");
    }
}
