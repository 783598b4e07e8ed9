package io.spendwatch.harness.cluster;

import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.jobmanager.JobManagerProcessSpec;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;
import org.apache.flink.runtime.util.config.memory.ProcessMemoryUtils;

/**
 * How the memory of a Flink process is divided: what Flink's start scripts work out of its configuration.
 *
 * @param jvmFlags that limit heap, direct memory and metaspace
 * @param arguments that tell the process what it has beside that, such as managed memory
 */
record JvmMemory(List<String> jvmFlags, List<String> arguments) {

    static JvmMemory ofJobManager(Configuration configuration) {
        JobManagerProcessSpec memory = JobManagerProcessUtils.processSpecFromConfig(configuration);
        return new JvmMemory(
                words(JobManagerProcessUtils.generateJvmParametersStr(memory, configuration)),
                words(JobManagerProcessUtils.generateDynamicConfigsStr(memory)));
    }

    static JvmMemory ofTaskManager(Configuration configuration) {
        TaskExecutorProcessSpec memory = TaskExecutorProcessUtils.processSpecFromConfig(configuration);
        return new JvmMemory(
                words(ProcessMemoryUtils.generateJvmParametersStr(memory)),
                words(TaskExecutorProcessUtils.generateDynamicConfigsStr(memory)));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
