package io.spendwatch.torture.run;

import io.spendwatch.harness.broker.BrokerCluster;
import io.spendwatch.harness.cluster.ClusterProcess;
import io.spendwatch.harness.process.ServerProcess;
import io.spendwatch.torture.plan.Fault;
import io.spendwatch.torture.plan.FaultKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Does what is planned, when it is planned, and undoes it. */
final class Torturer {
    private static final int LOST_PERCENT = 10;

    private final Stage stage;
    private final Consumer<String> progress;
    private final PriorityQueue<Step> steps = new PriorityQueue<>(Comparator.comparing(Step::at));
    private final Map<Fault, Action> open = new LinkedHashMap<>();
    private final List<Death> deaths = new ArrayList<>();
    private final long beganNanos = System.nanoTime();

    /** @param progress is told what was done */
    Torturer(Stage stage, Consumer<String> progress) {
        this.stage = stage;
        this.progress = progress;
    }

    /** Does all of it; in the end everybody is alive and well. */
    List<Death> torture(List<Fault> faults) throws InterruptedException {
        for (Fault fault : faults) {
            steps.add(new Step(fault.at(), () -> begin(fault)));
            steps.add(new Step(fault.at().plus(fault.lasts()), () -> end(fault)));
        }
        while (!steps.isEmpty()) {
            Step step = steps.poll();
            awaitTurn(step.at());
            step.action().act();
        }
        return List.copyOf(deaths);
    }

    /** What is still amiss with the same victim is mended before; a new JobManager needs everybody. */
    private void begin(Fault fault) throws InterruptedException {
        for (Fault earlier : List.copyOf(open.keySet())) {
            boolean sameVictim = earlier.kind().victim() == fault.kind().victim();
            if (sameVictim || fault.kind() == FaultKind.JOB_MANAGER_KILLED) {
                end(earlier);
            }
        }
        progress.accept(fault.toString());
        if (fault.kind().kills()) {
            deaths.add(new Death(fault.kind(), System.currentTimeMillis()));
        }
        open.put(fault, inflict(fault));
    }

    private void end(Fault fault) throws InterruptedException {
        Action undoing = open.remove(fault);
        if (undoing != null) {
            undoing.act();
        }
    }

    private Action inflict(Fault fault) {
        return switch (fault.kind()) {
            case TASK_MANAGER_KILLED -> {
                stage.taskManager(fault.which()).kill();
                yield stage::addTaskManager;
            }
            case JOB_MANAGER_KILLED -> {
                stage.killJobManager();
                yield stage::restartJobManager;
            }
            case BROKER_KILLED -> {
                ServerProcess broker = stage.brokers().all().process(fault.which());
                broker.kill();
                yield () -> stage.restart("broker", broker);
            }
            case TASK_MANAGER_STOPPED -> paused(stage.taskManager(fault.which()));
            case JOB_MANAGER_STOPPED -> paused(stage.jobManager());
            case BROKER_STOPPED -> {
                ServerProcess broker = stage.brokers().all().process(fault.which());
                broker.pause();
                yield broker::resume;
            }
            case BROKER_CUT -> network(fault, cluster -> cluster.cut(fault.which()));
            case PACKETS_LOST -> network(fault, cluster -> cluster.lose(fault.which(), LOST_PERCENT));
            case ELASTICSEARCH_KILLED -> {
                stage.elasticsearch().process().kill();
                yield () -> stage.restart("elasticsearch", stage.elasticsearch().process());
            }
            case ELASTICSEARCH_STOPPED -> {
                stage.elasticsearch().process().pause();
                yield stage.elasticsearch().process()::resume;
            }
            case ELASTICSEARCH_BUSY -> door(ElasticsearchDoor.Mood.BUSY);
            case ELASTICSEARCH_UNAVAILABLE -> door(ElasticsearchDoor.Mood.UNAVAILABLE);
            case ELASTICSEARCH_REFUSING -> door(ElasticsearchDoor.Mood.REFUSING);
            case ELASTICSEARCH_SLOW -> door(ElasticsearchDoor.Mood.SLOW);
            case CHECKPOINTS_REFUSED -> {
                stage.checkpoints().refuse();
                yield stage.checkpoints()::accept;
            }
            // Who writes the log sees to it.
            case PARTITION_SILENT, PARTITION_ADDED -> () -> {};
        };
    }

    private Action network(Fault fault, Consumer<BrokerCluster> harm) {
        Optional<BrokerCluster> cluster = stage.brokers().network();
        if (cluster.isEmpty()) {
            progress.accept("Skipped %s: there is no network that could be harmed"
                    .formatted(fault.kind().label()));
        }
        cluster.ifPresent(harm);
        return () -> cluster.ifPresent(harmed -> harmed.mend(fault.which()));
    }

    private Action door(ElasticsearchDoor.Mood mood) {
        stage.elasticsearchDoor().set(mood);
        return () -> stage.elasticsearchDoor().set(ElasticsearchDoor.Mood.OPEN);
    }

    private static Action paused(ClusterProcess process) {
        process.pause();
        return process::resume;
    }

    private void awaitTurn(Duration at) throws InterruptedException {
        long aheadNanos = at.toNanos() - (System.nanoTime() - beganNanos);
        TimeUnit.NANOSECONDS.sleep(Math.max(0, aheadNanos));
    }

    /** When a process was killed. */
    record Death(FaultKind kind, long epochMillis) {}

    private record Step(Duration at, Action action) {}

    private interface Action {
        void act() throws InterruptedException;
    }
}
