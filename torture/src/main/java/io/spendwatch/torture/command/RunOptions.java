package io.spendwatch.torture.command;

import io.spendwatch.harness.process.Workspace;
import io.spendwatch.harness.report.ProgressLines;
import io.spendwatch.local.Causes;
import io.spendwatch.local.TemporaryDirectory;
import io.spendwatch.local.UserMistakeException;
import io.spendwatch.torture.plan.FaultKind;
import io.spendwatch.torture.plan.Plan;
import io.spendwatch.torture.plan.PlanOptions;
import io.spendwatch.torture.run.Outcome;
import io.spendwatch.torture.run.RunFiles;
import io.spendwatch.torture.run.TortureRun;
import io.spendwatch.torture.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import picocli.CommandLine.Option;

/** What runs have in common, whatever they are for. */
final class RunOptions {
    private static final long FEWEST_EVENTS = 1_000;
    private static final Set<Integer> BROKERS = Set.of(1, 3);

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of the first run; the next one has the next number. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(names = "--events", paramLabel = "N", description = "That each run reads. Default: ${DEFAULT-VALUE}.")
    private long events = 1_000_000;

    @Option(names = "--rate", paramLabel = "N", description = "Events a second. Default: ${DEFAULT-VALUE}.")
    private int rate = 8_000;

    @Option(
            names = "--faults",
            paramLabel = "NAME",
            split = ",",
            converter = FaultName.class,
            description = "What may be done: task-manager-killed, job-manager-killed, broker-killed,"
                    + " task-manager-stopped, job-manager-stopped, broker-stopped, elasticsearch-killed,"
                    + " elasticsearch-stopped, elasticsearch-busy (429), elasticsearch-unavailable (503),"
                    + " elasticsearch-refusing (each document), elasticsearch-slow, checkpoints-refused,"
                    + " partition-silent, partition-added; with three brokers also broker-cut (off from the job),"
                    + " packets-lost. Default: all.")
    private Set<FaultKind> faults = EnumSet.allOf(FaultKind.class);

    @Option(
            names = "--brokers",
            paramLabel = "N",
            description =
                    "How many: 1, or 3 with every record on each of them. Default: drawn. Three are hosts of a network of"
                            + " their own, which needs Linux, root, ip and iptables; where it cannot be had, they share this one, and"
                            + " what would be done to it is skipped.")
    private Optional<Integer> brokers = Optional.empty();

    @Option(
            names = "--without-elasticsearch",
            description =
                    "Has no run write to Elasticsearch. Else every other run does, and Elasticsearch has faults of its"
                            + " own then.")
    private boolean withoutElasticsearch;

    @Option(names = "--job-jar", paramLabel = "FILE", description = "The job as it ships. Default: ${DEFAULT-VALUE}.")
    private Path jar = Path.of("job", "target", "spendwatch-job.jar");

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Where the table and all logs go. Default: ${DEFAULT-VALUE}.")
    private Path output = Path.of("torture", "target", "results");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where a run keeps its data meanwhile. Default: the system's folder for temporary files.")
    private Optional<Path> data = Optional.empty();

    /** Makes sure that they make sense. */
    void check() {
        if (events < FEWEST_EVENTS) {
            throw new UserMistakeException(
                    "--events %d is too few for windows to close: write %d or more".formatted(events, FEWEST_EVENTS));
        }
        if (rate < 1) {
            throw new UserMistakeException("--rate %d is less than 1: write 8000, say".formatted(rate));
        }
        if (!BROKERS.contains(brokers.orElse(1))) {
            throw new UserMistakeException("--brokers %d is not to be had: write 1 or 3".formatted(brokers.get()));
        }
        if (!Files.isRegularFile(jar)) {
            throw new UserMistakeException("--job-jar %s is not there: run make build first".formatted(jar));
        }
    }

    Path jar() {
        return jar.toAbsolutePath();
    }

    /** Makes a directory for the data of several runs. */
    Workspace workspace() throws IOException {
        return Workspace.create(data, "spendwatch-torture-");
    }

    /** Runs what a seed stands for; that it came to no end is a verdict too. */
    Outcome run(long aSeed, Path aJar, String name, Workspace workspace, ProgressLines progress)
            throws IOException, InterruptedException {
        Plan plan = Plan.draw(
                new PlanOptions(
                        events,
                        rate,
                        faults,
                        brokers.map(OptionalInt::of).orElse(OptionalInt.empty()),
                        !withoutElasticsearch),
                aSeed);
        Path directory = Files.createDirectory(workspace.path().resolve(name));
        RunFiles files = new RunFiles(directory, output.resolve("logs"), name);
        try {
            return new TortureRun(plan, aJar, files, line -> progress.say(name + ": " + line)).run();
        } catch (IOException | RuntimeException e) {
            String objection = "The run came to no end: " + Causes.oneLine(e);
            return new Outcome(plan, List.of(), 0, new Verdict(0, 0, 0, 0, 0, List.of(objection)));
        } finally {
            TemporaryDirectory.delete(directory);
        }
    }

    /** Writes a table to a file of its own, replacing an earlier one. */
    void write(String table, String markdown) throws IOException {
        Files.createDirectories(output);
        Files.writeString(output.resolve(table + ".md"), markdown);
    }
}
