package io.spendwatch.bench.command;

import io.spendwatch.bench.soak.SoakMeasurement;
import io.spendwatch.bench.soak.SoakOptions;
import io.spendwatch.harness.cluster.ClusterOptions;
import io.spendwatch.local.UserMistakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code soak}: whether memory and checkpoints stay as they are, and rows right, in a long run with a failure. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs the job on a Flink cluster of several processes while transactions come at an even rate, kills a"
                    + " TaskManager in the middle, and holds the rows found against those of an independent computation"
                    + " over the whole topic: exit code 1 where they differ.",
            "Shows memory, checkpoints, rate and lag, also as a drawing (soak.svg). RocksDB's memory depends on the"
                    + " allocator: Flink's images preload jemalloc, and so does who sets LD_PRELOAD."
        })
final class SoakCommand implements Callable<Integer> {
    @Option(
            names = "--duration",
            paramLabel = "PT10M",
            description = "How long transactions come. Default: ${DEFAULT-VALUE}.")
    private Duration duration = Duration.ofMinutes(10);

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Transactions a second: 80 %% of the peak, say. Default: ${DEFAULT-VALUE}.")
    private int rate = 100_000;

    @Option(
            names = "--span",
            paramLabel = "PT52H",
            description = "How much event time passes meanwhile: windows are of 10 h. Default: ${DEFAULT-VALUE}.")
    private Duration span = Duration.ofHours(52);

    @Option(names = "--customers", paramLabel = "N", description = "Who pay. Default: ${DEFAULT-VALUE}.")
    private int customers = 1_000_000;

    @Mixin
    private StreamOptions stream = new StreamOptions();

    @Option(
            names = "--task-managers",
            paramLabel = "N",
            description = "That share the subtasks; the first of them is killed. Default: ${DEFAULT-VALUE}.")
    private int taskManagers = 2;

    @Option(
            names = "--task-manager-memory",
            paramLabel = "2560m",
            description = "Of each, all of it. Default: ${DEFAULT-VALUE}, which is the chart's.")
    private String taskManagerMemory = ClusterOptions.TASK_MANAGER_MEMORY;

    @Option(
            names = "--oracle-heap",
            paramLabel = "3g",
            description = "Of the process that works out what must be found. Default: ${DEFAULT-VALUE}.")
    private String oracleHeap = "3g";

    @Option(names = "--job-jar", paramLabel = "FILE", description = "The job as it ships. Default: ${DEFAULT-VALUE}.")
    private Path jar = Path.of("job", "target", "spendwatch-job.jar");

    @Mixin
    private Surroundings surroundings = new Surroundings();

    @Override
    public Integer call() throws Exception {
        SoakOptions options = options();
        return surroundings.measure(session -> new SoakMeasurement(session, options).run());
    }

    private SoakOptions options() {
        Require.positive("--duration", duration);
        Require.atLeast("--rate", rate, 1);
        Require.positive("--span", span);
        Require.customers(customers);
        stream.check();
        Require.atLeast("--task-managers", taskManagers, 1);
        Require.size("--task-manager-memory", taskManagerMemory);
        Require.size("--oracle-heap", oracleHeap);
        if (!Files.isRegularFile(jar)) {
            throw new UserMistakeException("--job-jar %s is not there: run make build first".formatted(jar));
        }
        return new SoakOptions(
                jar.toAbsolutePath(),
                duration,
                span,
                rate,
                customers,
                stream.partitions,
                taskManagers,
                taskManagerMemory,
                stream.checkpointInterval,
                oracleHeap,
                stream.seed);
    }
}
