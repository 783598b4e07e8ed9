package io.spendwatch.harness.cluster;

import io.spendwatch.harness.process.Parent;
import org.apache.flink.runtime.taskexecutor.TaskManagerRunner;

/** A TaskManager that ends with its parent. */
final class TaskManagerMain {
    private TaskManagerMain() {}

    /**
     * Runs it.
     *
     * @param arguments Flink's own
     */
    public static void main(String... arguments) throws Exception {
        Parent.endWithIt();
        // Nobody reads what it prints.
        System.setOut(System.err);
        TaskManagerRunner.main(arguments);
    }
}
