package io.spendwatch.torture.run;

import io.spendwatch.generator.output.SpendwatchTopics;
import io.spendwatch.harness.cluster.ClusterJob;
import io.spendwatch.harness.cluster.ClusterOptions;
import io.spendwatch.harness.cluster.ClusterProcess;
import io.spendwatch.harness.cluster.FlinkCluster;
import io.spendwatch.harness.cluster.JobSubmission;
import io.spendwatch.harness.cluster.ZooKeeper;
import io.spendwatch.harness.elasticsearch.Elasticsearch;
import io.spendwatch.harness.process.ServerProcess;
import io.spendwatch.torture.model.Model;
import io.spendwatch.torture.plan.FaultKind;
import io.spendwatch.torture.plan.Plan;
import io.spendwatch.torture.plan.Shape;
import io.spendwatch.torture.verdict.Remains;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A broker, a cluster and the job on it, all of which can be hurt and mended. */
final class Stage implements AutoCloseable {
    static final SpendwatchTopics TOPICS = SpendwatchTopics.withTransactions("transactions-data");

    static final String INDEX = "alerts";

    private static final int TASK_MANAGERS = 2;
    private static final String JOB_MANAGER_MEMORY = "1200m";
    private static final String TASK_MANAGER_MEMORY = "1400m";

    private final Deque<Runnable> closings = new ArrayDeque<>();
    private final Shape shape;
    private final RunFiles files;
    private final Brokers brokers;
    private final Optional<Elasticsearch> elasticsearch;
    private final Optional<ElasticsearchDoor> door;
    private final CheckpointDirectory checkpoints;
    private final FlinkCluster cluster;
    private final JobManagerKeeper keeper;
    private final boolean refuses;
    private final JobSubmission submission;
    private int restarts;
    private volatile ClusterJob job;

    private Stage(Plan plan, Path jar, RunFiles files, Consumer<String> progress)
            throws IOException, InterruptedException {
        this.shape = plan.shape();
        this.refuses = plan.has(FaultKind.ELASTICSEARCH_REFUSING);
        this.files = files;
        try {
            brokers = Brokers.start(shape.brokers(), files.directory().resolve("kafka"), files::log, progress);
            closings.push(brokers::close);
            brokers.all().create(TOPICS.definitions(plan.log().partitions(), (short) shape.brokers()));
            elasticsearch = startElasticsearch();
            door = openDoor();
            Path directory = Files.createDirectories(files.directory().resolve("cluster"));
            checkpoints = CheckpointDirectory.create(directory.resolve("checkpoints"));
            cluster = FlinkCluster.start(options(directory), TASK_MANAGERS);
            closings.push(cluster::close);
            keeper = new JobManagerKeeper(cluster);
            closings.push(keeper::close);
            submission = new JobSubmission(jar, arguments(), shape.parallelism());
            job = cluster.submit(submission);
            job.awaitRunning();
            if (shape.highAvailability()) {
                keeper.start();
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts everything, and waits until the job runs.
     *
     * @param progress is told what cannot be done here
     */
    static Stage set(Plan plan, Path jar, RunFiles files, Consumer<String> progress)
            throws IOException, InterruptedException {
        return new Stage(plan, jar, files, progress);
    }

    private Optional<Elasticsearch> startElasticsearch() {
        if (!shape.elasticsearch()) {
            return Optional.empty();
        }
        Elasticsearch started =
                Elasticsearch.start(files.directory().resolve("elasticsearch"), files.log("elasticsearch"));
        closings.push(started::close);
        return Optional.of(started);
    }

    private Optional<ElasticsearchDoor> openDoor() throws IOException {
        if (elasticsearch.isEmpty()) {
            return Optional.empty();
        }
        ElasticsearchDoor opened = ElasticsearchDoor.open(elasticsearch.get()::uri);
        closings.push(opened::close);
        return Optional.of(opened);
    }

    private List<String> arguments() throws IOException {
        JobArguments arguments = new JobArguments();
        arguments.readFrom(brokers.bootstrapServersOfTheJob(), TOPICS, shape.idleAfter());
        arguments.judgeBy(Model.rules(), files.directory());
        arguments.writeTo(files.alerts());
        door.map(ElasticsearchDoor::uri).ifPresent(arguments::index);
        return arguments.toList();
    }

    private ClusterOptions options(Path directory) throws IOException, InterruptedException {
        Map<String, String> settings = new HashMap<>(shape.settings());
        // Else one TaskManager has all the work, and nobody misses the other one.
        settings.put("taskmanager.load-balance.mode", "SLOTS");
        if (shape.highAvailability()) {
            ZooKeeper zooKeeper = ZooKeeper.start(directory, files.log("zookeeper"));
            closings.push(zooKeeper::close);
            settings.putAll(zooKeeper.settings());
        }
        return new ClusterOptions(
                directory,
                files::log,
                shape.parallelism(),
                JOB_MANAGER_MEMORY,
                TASK_MANAGER_MEMORY,
                shape.checkpointInterval(),
                settings);
    }

    Brokers brokers() {
        return brokers;
    }

    /** Returns the one that alerts go to; there must be one. */
    Elasticsearch elasticsearch() {
        return elasticsearch.orElseThrow();
    }

    /** Returns the way there; there must be one. */
    ElasticsearchDoor elasticsearchDoor() {
        return door.orElseThrow();
    }

    /** Returns where documents are found, if there are any. */
    Optional<Remains.Index> documents() {
        return elasticsearch.map(node -> new Remains.Index(node.uri(), INDEX, refuses));
    }

    CheckpointDirectory checkpoints() {
        return checkpoints;
    }

    /** Returns the job as it was last submitted. */
    ClusterJob job() {
        return job;
    }

    ClusterProcess jobManager() {
        return keeper.jobManager();
    }

    /** Returns one of the TaskManagers that are alive. */
    ClusterProcess taskManager(int which) {
        List<ClusterProcess> alive =
                cluster.taskManagers().stream().filter(ClusterProcess::isAlive).toList();
        return alive.get(which % alive.size());
    }

    void addTaskManager() {
        var unused = cluster.addTaskManager();
    }

    void killJobManager() {
        keeper.kill();
    }

    /** Starts a JobManager after the death of one; where it knows nothing of the job, gives it the newest checkpoint. */
    void restartJobManager() throws InterruptedException {
        keeper.restart();
        if (!shape.highAvailability()) {
            job = cluster.submit(checkpoints.newest().map(submission::from).orElse(submission));
        }
    }

    /** Starts a server again that was killed. */
    void restart(String name, ServerProcess server) {
        restarts++;
        server.restart(files.log("%s-restarted-%d".formatted(name, restarts)));
    }

    /** Ends the cluster alone: what is in the topics can still be read. */
    void closeCluster() {
        keeper.close();
        cluster.close();
    }

    @Override
    public void close() {
        while (!closings.isEmpty()) {
            closings.pop().run();
        }
    }
}
