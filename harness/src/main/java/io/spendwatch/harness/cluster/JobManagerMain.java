package io.spendwatch.harness.cluster;

import io.spendwatch.harness.process.Parent;
import org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint;

/** A JobManager that ends with its parent. */
final class JobManagerMain {
    private JobManagerMain() {}

    /**
     * Runs it.
     *
     * @param arguments Flink's own
     */
    public static void main(String... arguments) {
        Parent.endWithIt();
        // Nobody reads what it prints.
        System.setOut(System.err);
        StandaloneSessionClusterEntrypoint.main(arguments);
    }
}
