package io.spendwatch.torture.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.torture.plan.FaultKind;
import io.spendwatch.torture.plan.Plan;
import io.spendwatch.torture.plan.PlanOptions;
import io.spendwatch.torture.run.Kill;
import io.spendwatch.torture.run.Outcome;
import io.spendwatch.torture.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TortureTableTest {
    private static final PlanOptions OPTIONS =
            new PlanOptions(10_000, 1_000, Set.of(FaultKind.TASK_MANAGER_KILLED), OptionalInt.of(1), false);

    @Test
    void shouldSayWhatWasDoneAndThatAllIsRight() {
        // when
        String table = TortureTable.markdown(List.of(outcome(1, List.of(), 4_000), outcome(2, List.of(), 9_000)));

        // then
        assertThat(table).startsWith("# 2 of 2 runs right\n").contains("| 1: task-manager-killed at ", "| 2: ");
        assertThat(table)
                .containsPattern("task-manager-killed: first new alert +\\| +2 \\| +4.0 \\| +9.0 \\| +9.0 \\|")
                .containsPattern("task-manager-killed: all tasks run again +\\| +0 \\| +– \\|");
        assertThat(table).doesNotContain("NO", "- seed");
    }

    @Test
    void shouldSayWhatIsWrongWithTheSeedThatRepeatsIt() {
        // when
        String table = TortureTable.markdown(List.of(outcome(7, List.of("3 rows missing"), 4_000)));

        // then
        assertThat(table)
                .startsWith("# 0 of 1 runs right\n")
                .containsPattern("\\| +NO \\|")
                .contains("- seed 7: 3 rows missing\n");
    }

    private static Outcome outcome(long seed, List<String> objections, long recoveryMillis) {
        return new Outcome(
                Plan.draw(OPTIONS, seed),
                List.of(new Kill(
                        FaultKind.TASK_MANAGER_KILLED,
                        Optional.empty(),
                        Optional.of(Duration.ofMillis(recoveryMillis)))),
                1,
                new Verdict(10_000, 5, 4, 3, 0, objections));
    }
}
