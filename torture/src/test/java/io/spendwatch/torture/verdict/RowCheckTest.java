package io.spendwatch.torture.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.torture.model.Row;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowCheckTest {
    private static final Row RIGHT = new Row("busy-hours", "Ana,1,0.00,5000000.00,44.75,20.5,2026-10-01T01:00:00Z");
    private static final Row WRONG = new Row("busy-hours", "Ana,2,0.00,5000000.00,44.75,20.5,2026-10-01T01:00:00Z");

    private final Objections objections = new Objections();

    @Test
    void shouldObjectToNothingWhereEachRowIsThereOnce() {
        // when
        check(allRows());

        // then
        assertThat(objections.lines()).isEmpty();
    }

    @Test
    void shouldObjectToARowThatIsMissing() {
        // given
        List<Row> rows = allRows();
        rows.remove(RIGHT);

        // when
        check(rows);

        // then
        assertThat(objections.lines()).containsExactly("1 rows missing in the files, the first: " + RIGHT);
    }

    @Test
    void shouldObjectToARowThatIsThereTwice() {
        // given
        List<Row> rows = allRows();
        rows.add(RIGHT);

        // when
        check(rows);

        // then
        assertThat(objections.lines()).containsExactly("1 rows repeated in the files, the first: " + RIGHT);
    }

    @Test
    void shouldObjectToARowThatNobodyExpects() {
        // given
        Row ofNobody = new Row("busy-hours", "Bo" + WRONG.line().substring(3));
        List<Row> rows = allRows();
        rows.add(WRONG);
        rows.add(ofNobody);

        // when
        check(rows);

        // then
        assertThat(objections.lines()).hasSize(1).first().asString().startsWith("2 rows too many in the files");
    }

    private void check(List<Row> rows) {
        new RowCheck(AnaSpends.rows(), objections).check("the files", rows);
    }

    private static List<Row> allRows() {
        return new ArrayList<>(AnaSpends.rows().get("Ana").least());
    }
}
