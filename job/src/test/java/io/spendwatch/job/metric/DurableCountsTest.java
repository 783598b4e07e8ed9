package io.spendwatch.job.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.testing.RecordedMetrics;
import java.util.Optional;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.operators.testutils.MockEnvironment;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class DurableCountsTest {

    @Test
    void shouldStartFromNothing() throws Exception {
        // given
        RecordedMetrics metrics = new RecordedMetrics();

        // when
        run(metrics, Optional.empty(), new CountingOperator("seen"), 3);

        // then
        assertThat(metrics.count("seen")).isEqualTo(3);
        assertThat(metrics.count("seen", "kind", "even")).isEqualTo(1);
    }

    @Test
    void shouldGoOnFromTheCheckpoint() throws Exception {
        // given
        OperatorSubtaskState state = run(new RecordedMetrics(), Optional.empty(), new CountingOperator("seen"), 3);
        RecordedMetrics metrics = new RecordedMetrics();

        // when
        run(metrics, Optional.of(state), new CountingOperator("seen"), 2);

        // then
        assertThat(metrics.count("seen", "kind", "odd")).isEqualTo(3);
        assertThat(metrics.count("seen", "kind", "even")).isEqualTo(2);
    }

    @Test
    void shouldKeepCountsThatNobodyAsksForUntilSomebodyDoes() throws Exception {
        // given
        OperatorSubtaskState seen = run(new RecordedMetrics(), Optional.empty(), new CountingOperator("seen"), 3);
        OperatorSubtaskState other = run(new RecordedMetrics(), Optional.of(seen), new CountingOperator("other"), 1);
        RecordedMetrics metrics = new RecordedMetrics();

        // when
        run(metrics, Optional.of(other), new CountingOperator("seen"), 0);

        // then
        assertThat(metrics.count("seen")).isEqualTo(3);
    }

    private static OperatorSubtaskState run(
            RecordedMetrics metrics, Optional<OperatorSubtaskState> before, CountingOperator operator, int elements)
            throws Exception {
        MockEnvironment environment =
                new MockEnvironmentBuilder().setMetricGroup(metrics.group()).build();
        OneInputStreamOperatorTestHarness<Integer, Integer> harness =
                new OneInputStreamOperatorTestHarness<>(operator, environment);
        try {
            if (before.isPresent()) {
                harness.initializeState(before.get());
            }
            harness.open();
            for (int element = 1; element <= elements; element++) {
                harness.processElement(new StreamRecord<>(element));
            }
            return harness.snapshot(1, 1);
        } finally {
            harness.close();
            environment.close();
        }
    }

    /** Counts its elements, the odd and the even ones apart. */
    private static final class CountingOperator extends AbstractStreamOperator<Integer>
            implements OneInputStreamOperator<Integer, Integer> {
        private static final long serialVersionUID = 1;

        private final String name;
        private transient DurableCounts counts;

        private CountingOperator(String name) {
            this.name = name;
        }

        @Override
        public void initializeState(StateInitializationContext context) throws Exception {
            super.initializeState(context);
            counts = new DurableCounts(getMetricGroup(), context.getOperatorStateStore());
        }

        @Override
        public void open() throws Exception {
            super.open();
            counts.counter(name, "kind", "odd");
            counts.counter(name, "kind", "even");
        }

        @Override
        public void processElement(StreamRecord<Integer> element) {
            counts.counter(name, "kind", element.getValue() % 2 == 0 ? "even" : "odd")
                    .inc();
        }

        @Override
        public void snapshotState(StateSnapshotContext context) throws Exception {
            super.snapshotState(context);
            counts.snapshot();
        }
    }
}
