package io.spendwatch.job.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllMemoriesTest {
    private final AllMemories function = new AllMemories();

    @Test
    void shouldBeEmptyUntilAllAreThere() {
        // given
        AllMemories.Reports reports = function.createAccumulator();

        // when
        function.add(report(1, memory(0, 2)), reports);
        List<GateMemory> before = function.getResult(reports);
        function.add(report(1, memory(1, 2)), reports);

        // then
        assertThat(before).isEmpty();
        assertThat(function.getResult(reports)).containsExactly(memory(0, 2), memory(1, 2));
    }

    @Test
    void shouldCountOneThatTellsTwiceOnce() {
        // given
        AllMemories.Reports reports = function.createAccumulator();

        // when
        function.add(report(1, memory(0, 2)), reports);
        function.add(report(1, memory(0, 2)), reports);

        // then
        assertThat(function.getResult(reports)).isEmpty();
    }

    @Test
    void shouldForgetAnotherCheckpoint() {
        // given
        AllMemories.Reports reports = function.createAccumulator();
        function.add(report(1, memory(0, 2)), reports);

        // when
        function.add(report(2, memory(1, 2)), reports);

        // then
        assertThat(function.getResult(reports)).isEmpty();
    }

    @Test
    void shouldMergeWhatWasToldApart() {
        // given
        AllMemories.Reports one = function.add(report(1, memory(0, 2)), function.createAccumulator());
        AllMemories.Reports other = function.add(report(1, memory(1, 2)), function.createAccumulator());

        // then
        assertThat(function.getResult(function.merge(one, other))).containsExactly(memory(0, 2), memory(1, 2));
    }

    private static MemoryReport report(long checkpointId, GateMemory... memories) {
        return new MemoryReport(checkpointId, new ArrayList<>(List.of(memories)));
    }

    private static GateMemory memory(int subtask, int parallelism) {
        return new GateMemory(subtask, parallelism, 1, List.of(), GateMemory.UNTRACED);
    }
}
