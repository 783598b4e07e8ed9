package io.spendwatch.harness.cluster;

import io.spendwatch.harness.process.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A JobManager and any number of TaskManagers, each a process that ends when this object is closed. */
public final class FlinkCluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ClusterOptions options;
    private final ClusterConfiguration configuration;
    private final Path configurationDirectory;
    private final FlinkRest rest;
    private final List<ClusterProcess> taskManagers = new ArrayList<>();
    private int jobManagers;
    private ClusterProcess jobManager;

    private FlinkCluster(ClusterOptions options, ClusterConfiguration configuration) throws IOException {
        this.options = options;
        this.configuration = configuration;
        this.configurationDirectory = configuration.write(options.directory().resolve("conf"));
        this.rest = new FlinkRest(configuration.restPort());
        this.jobManager = launchJobManager();
    }

    /** Starts a JobManager and so many TaskManagers, and waits until all have found each other. */
    public static FlinkCluster start(ClusterOptions options, int taskManagers)
            throws IOException, InterruptedException {
        Files.createDirectories(options.directory().resolve("tmp"));
        FlinkCluster cluster = new FlinkCluster(options, ClusterConfiguration.of(options));
        try {
            for (int i = 0; i < taskManagers; i++) {
                cluster.addTaskManager();
            }
            cluster.awaitTaskManagers();
            return cluster;
        } catch (InterruptedException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** Starts a TaskManager more, without waiting until the JobManager knows it. */
    public ClusterProcess addTaskManager() {
        String name = "taskmanager-" + (taskManagers.size() + 1);
        JvmMemory memory = JvmMemory.ofTaskManager(configuration.toFlink());
        ClusterProcess taskManager =
                launch(name, memory, TaskManagerMain.class, "-D", "taskmanager.resource-id=" + name);
        taskManagers.add(taskManager);
        return taskManager;
    }

    /**
     * Starts a JobManager in the place of one that was killed, without waiting until it answers. The TaskManagers find it by
     * themselves. Without high availability it knows nothing of the jobs of that one.
     */
    public void restartJobManager() {
        jobManager = launchJobManager();
    }

    /** Returns the one that was started last. */
    public ClusterProcess jobManager() {
        return jobManager;
    }

    /** Returns all that were ever started, in that order, also those that were killed. */
    public List<ClusterProcess> taskManagers() {
        return List.copyOf(taskManagers);
    }

    /** Waits until the JobManager knows as many TaskManagers as are alive. */
    public void awaitTaskManagers() throws InterruptedException {
        long alive = taskManagers.stream().filter(ClusterProcess::isAlive).count();
        Waiting.until(PATIENCE, alive + " TaskManagers", () -> {
            jobManager.requireAlive();
            return rest.taskManagers() >= alive;
        });
    }

    /** Submits a job, without waiting until it runs. */
    public ClusterJob submit(JobSubmission submission) throws InterruptedException {
        return new ClusterJob(rest, rest.submit(submission), options.savepoints());
    }

    /** Ends all processes at once. */
    @Override
    public void close() {
        Stream.concat(Stream.of(jobManager), taskManagers.stream()).forEach(ClusterProcess::kill);
    }

    private ClusterProcess launchJobManager() {
        JvmMemory memory = JvmMemory.ofJobManager(configuration.toFlink());
        jobManagers++;
        return launch(jobManagers == 1 ? "jobmanager" : "jobmanager-" + jobManagers, memory, JobManagerMain.class);
    }

    private ClusterProcess launch(String name, JvmMemory memory, Class<?> main, String... further) {
        List<String> arguments = new ArrayList<>(List.of("--configDir", configurationDirectory.toString()));
        arguments.addAll(memory.arguments());
        arguments.addAll(List.of(further));
        ChildJvm process = ChildJvm.withFlags(
                name, options.logs().apply(name), memory.jvmFlags(), main, arguments.toArray(String[]::new));
        return new ClusterProcess(name, process);
    }
}
