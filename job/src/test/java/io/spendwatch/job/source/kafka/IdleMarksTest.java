package io.spendwatch.job.source.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.source.SourceBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdleMarksTest {
    private static final TopicPartition ZERO = new TopicPartition("t", 0);
    private static final TopicPartition ONE = new TopicPartition("t", 1);

    private final List<String> marked = new ArrayList<>();
    private final IdleMarks marks = new IdleMarks();

    @BeforeEach
    void bind() {
        marks.bind(new Marked("reader"));
    }

    @Test
    void shouldMarkWhatHasChangedAndNothingElse() {
        // given
        marks.set(new IdlePartitions(Set.of(ZERO), false));
        marked.clear();

        // when
        marks.set(new IdlePartitions(Set.of(ONE), false));
        marks.set(new IdlePartitions(Set.of(ONE), false));

        // then
        assertThat(marked).containsExactly("t-0 active", "t-1 idle");
    }

    @Test
    void shouldMarkTheReaderIdleAfterItsLastPartition() {
        // when
        marks.set(new IdlePartitions(Set.of(ZERO), true));

        // then
        assertThat(marked).containsExactly("t-0 idle", "reader idle");
    }

    @Test
    void shouldMarkTheReaderActiveThoughItsWatermarkDoesNotRise() {
        // given
        marks.set(new IdlePartitions(Set.of(ZERO), true));
        marked.clear();

        // when
        marks.set(IdlePartitions.NONE);

        // then
        assertThat(marked).containsExactly("reader active", "t-0 active");
    }

    @Test
    void shouldWakeAPartitionOnce() {
        // given
        marks.set(new IdlePartitions(Set.of(ZERO, ONE), true));
        marked.clear();

        // when
        marks.wake(ZERO);
        marks.wake(ZERO);

        // then
        assertThat(marked).containsExactly("reader active", "t-0 active");
        assertThat(marks.idle()).isEqualTo(new IdlePartitions(Set.of(ONE), false));
    }

    @Test
    void shouldMarkAReaderIdleThatHasNoPartitionAndActiveWhenItIsGivenOne() {
        // when
        marks.set(new IdlePartitions(Set.of(), true));
        marks.set(IdlePartitions.NONE);

        // then
        assertThat(marked).containsExactly("reader idle", "reader active");
    }

    /** Notes what it is told. */
    private final class Marked implements ReaderOutput<SourceBatch> {
        private final String name;

        private Marked(String name) {
            this.name = name;
        }

        @Override
        public void collect(SourceBatch batch) {
            throw new AssertionError("Nobody has anything to collect");
        }

        @Override
        public void collect(SourceBatch batch, long timestamp) {
            collect(batch);
        }

        @Override
        public void emitWatermark(Watermark watermark) {
            marked.add(name + " " + watermark);
        }

        @Override
        public void markIdle() {
            marked.add(name + " idle");
        }

        @Override
        public void markActive() {
            marked.add(name + " active");
        }

        @Override
        public SourceOutput<SourceBatch> createOutputForSplit(String split) {
            return new Marked(split);
        }

        @Override
        public void releaseOutputForSplit(String split) {
            marked.add(split + " released");
        }
    }
}
