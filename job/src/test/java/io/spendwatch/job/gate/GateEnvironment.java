package io.spendwatch.job.gate;

import io.spendwatch.job.testing.RecordedMetrics;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.checkpoint.channel.ChannelStateWriteRequestExecutorFactory;
import org.apache.flink.runtime.externalresource.ExternalResourceInfoProvider;
import org.apache.flink.runtime.io.disk.iomanager.IOManagerAsync;
import org.apache.flink.runtime.jobgraph.JobType;
import org.apache.flink.runtime.jobgraph.JobVertexID;
import org.apache.flink.runtime.memory.MemoryManagerBuilder;
import org.apache.flink.runtime.operators.testutils.MockEnvironment;
import org.apache.flink.runtime.operators.testutils.MockInputSplitProvider;
import org.apache.flink.runtime.state.TestTaskStateManager;
import org.apache.flink.runtime.taskexecutor.GlobalAggregateManager;
import org.apache.flink.runtime.util.TestingTaskManagerRuntimeInfo;
import org.apache.flink.util.SimpleUserCodeClassLoader;

/** Where a subtask of the gate runs, with aggregates that it shares with others: Flink's builder does not offer that. */
final class GateEnvironment extends MockEnvironment {
    private static final int BUFFER_BYTES = 1024;

    private GateEnvironment(
            JobID job, int parallelism, int subtask, GlobalAggregateManager aggregates, RecordedMetrics metrics) {
        super(
                job,
                "job",
                new JobVertexID(),
                JobType.STREAMING,
                "gate",
                new MockInputSplitProvider(),
                BUFFER_BYTES,
                new Configuration(),
                new ExecutionConfig(),
                new IOManagerAsync(),
                new TestTaskStateManager(),
                aggregates,
                GateHarness.MAX_PARALLELISM,
                parallelism,
                subtask,
                SimpleUserCodeClassLoader.create(GateEnvironment.class.getClassLoader()),
                metrics.group(),
                new TestingTaskManagerRuntimeInfo(),
                MemoryManagerBuilder.newBuilder().build(),
                ExternalResourceInfoProvider.NO_EXTERNAL_RESOURCES,
                new ChannelStateWriteRequestExecutorFactory(job));
    }

    static GateEnvironment of(
            int parallelism, int subtask, GlobalAggregateManager aggregates, RecordedMetrics metrics) {
        return new GateEnvironment(new JobID(), parallelism, subtask, aggregates, metrics);
    }

    @Override
    public void close() {
        try {
            super.close();
        } catch (Exception e) {
            throw new AssertionError("The environment cannot be closed", e);
        }
    }
}
