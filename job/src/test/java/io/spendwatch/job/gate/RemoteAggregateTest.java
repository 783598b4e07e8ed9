package io.spendwatch.job.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What subtasks tell each other between processes, none of whose calls know a class of the job. */
class RemoteAggregateTest {
    private final SharedAggregates jobManager = new SharedAggregates();

    @Test
    void shouldTellWatermarksAcrossProcesses() throws IOException {
        // when
        long first = tell(new WatermarkReport(0, 2, 0, false, 10));
        long second = tell(new WatermarkReport(1, 2, 0, false, 7));

        // then
        assertThat(first).isEqualTo(Long.MIN_VALUE);
        assertThat(second).isEqualTo(7);
    }

    @Test
    void shouldTellMemoriesAcrossProcesses() throws IOException {
        // given
        GateMemory one =
                new GateMemory(0, 2, 5, List.of(new PartitionClock("transactions-data-0", 6)), GateMemory.UNTRACED);
        GateMemory other = new GateMemory(1, 2, 7, List.of(), 3);

        // when
        List<GateMemory> first = tell(one);
        List<GateMemory> second = tell(other);

        // then
        assertThat(first).isEmpty();
        assertThat(second).containsExactly(one, other);
    }

    private long tell(WatermarkReport report) throws IOException {
        return RemoteAggregate.update(jobManager, "watermark", report, new ActiveWatermark());
    }

    private List<GateMemory> tell(GateMemory memory) throws IOException {
        MemoryReport report = new MemoryReport(1, new ArrayList<>(List.of(memory)));
        return RemoteAggregate.update(jobManager, "memories", report, new AllMemories());
    }
}
