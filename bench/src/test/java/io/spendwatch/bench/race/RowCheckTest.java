package io.spendwatch.bench.race;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spendwatch.bench.run.Rows;
import io.spendwatch.bench.run.WindowRows;
import io.spendwatch.bench.work.Work;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RowCheckTest {
    private static final Entrant ONE = entrant("a");
    private static final Entrant TWO = entrant("a", "b");
    private static final String FIRST = "2026-10-01T02:00:00Z";
    private static final String SECOND = "2026-10-01T12:00:00Z";
    private static final Rows X = new Rows(3, "0a");
    private static final Rows Z = new Rows(3, "0c");
    private static final Work WORK = work(20);
    private static final Work LESS_WORK = work(11);

    private final RowCheck check = new RowCheck();

    @Test
    void shouldBeContentWithTheSameRowsOfTheSameRules() {
        assertThatCode(() -> {
                    check.check("one-1", ONE, WORK, Map.of("a", rows(FIRST, X)));
                    check.check("two-1", TWO, WORK, Map.of("a", rows(FIRST, X), "b", rows(FIRST, Z)));
                    check.check("two-2", TWO, WORK, Map.of("a", rows(FIRST, X), "b", rows(FIRST, Z)));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void shouldNameWhoDiffersAndWhere() {
        // given
        check.check("one-1", ONE, WORK, Map.of("a", rows(FIRST, X)));

        // then
        assertThatThrownBy(() -> check.check("two-1", TWO, WORK, Map.of("a", rows(FIRST, Z))))
                .isInstanceOf(RowsDifferException.class)
                .hasMessage("label: rule a, window until 2026-10-01T02:00:00Z: run two-1 found 3 rows (digest 0c),"
                        + " yet run one-1 of label found 3 rows (digest 0a)");
    }

    @Test
    void shouldMissRowsThatAreNotThere() {
        // given
        check.check("two-1", TWO, WORK, Map.of("a", rows(FIRST, X), "b", rows(FIRST, Z)));

        // then
        assertThatThrownBy(() -> check.check("two-2", TWO, WORK, Map.of("a", rows(FIRST, X))))
                .isInstanceOf(RowsDifferException.class)
                .hasMessageContaining("rule b");
    }

    @Test
    void shouldHoldLessWorkAgainstTheWindowsThatItCloses() {
        // given
        check.check("one-1", ONE, WORK, Map.of("a", rows(FIRST, X, SECOND, Z)));

        // then
        assertThatCode(() -> check.check("one-2", ONE, LESS_WORK, Map.of("a", rows(FIRST, X))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check.check("one-3", ONE, LESS_WORK, Map.of()))
                .isInstanceOf(RowsDifferException.class)
                .hasMessageContaining("window until " + FIRST);
    }

    @Test
    void shouldHoldEverybodyAgainstTheMostWorkSoFar() {
        // given
        check.check("one-1", ONE, LESS_WORK, Map.of("a", rows(FIRST, X)));
        check.check("one-2", ONE, WORK, Map.of("a", rows(FIRST, X, SECOND, Z)));

        // then
        assertThatThrownBy(() -> check.check("one-3", ONE, WORK, Map.of("a", rows(FIRST, X, SECOND, X))))
                .isInstanceOf(RowsDifferException.class)
                .hasMessageContaining("window until " + SECOND);
    }

    private static WindowRows rows(String end, Rows rows) {
        return new WindowRows(new TreeMap<>(Map.of(end, rows)));
    }

    private static WindowRows rows(String end, Rows rows, String otherEnd, Rows otherRows) {
        return new WindowRows(new TreeMap<>(Map.of(end, rows, otherEnd, otherRows)));
    }

    /** An event an hour. */
    private static Work work(int hours) {
        return new Work(hours, 1, Duration.ofHours(hours), 1, 1);
    }

    private static Entrant entrant(String... rules) {
        return new Entrant("label", "id", Contenders.SPENDWATCH, Map.of(), Set.of(rules));
    }
}
