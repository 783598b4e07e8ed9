package io.spendwatch.job.source.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the leaders of the partitions that bring nothing, in a thread of its own, and says when one has become idle or not. */
final class IdleWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IdleWatch.class);
    private static final int LOOKS_PER_INTERVAL = 4;

    private final Map<TopicPartition, PartitionActivity> activities = new ConcurrentHashMap<>();
    private final Idleness idleness;
    private final EndOffsets ends;
    private final ScheduledExecutorService thread;
    private final long beganNanos = System.nanoTime();

    /**
     * Makes it.
     *
     * @param name of the thread
     */
    IdleWatch(Idleness idleness, EndOffsets ends, String name) {
        this.idleness = idleness;
        this.ends = ends;
        this.thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread daemon = new Thread(task, name);
            daemon.setDaemon(true);
            return daemon;
        });
    }

    /**
     * Begins.
     *
     * @param afterEachLook what is done after each look, by the same thread
     */
    void start(Runnable afterEachLook) {
        long everyMillis = Math.max(1, idleness.interval().toMillis() / LOOKS_PER_INTERVAL);
        ScheduledFuture<?> unused = thread.scheduleWithFixedDelay(
                () -> look(afterEachLook), everyMillis, everyMillis, TimeUnit.MILLISECONDS);
    }

    /** Begins to watch a partition. */
    void add(TopicPartition partition) {
        activities.put(partition, new PartitionActivity(idleness, System.nanoTime()));
    }

    void remove(TopicPartition partition) {
        activities.remove(partition);
    }

    /** Notes that records of a partition were polled, before anything else is done with them. */
    void polled(TopicPartition partition, long lastOffset, long nextOffset) {
        long now = System.nanoTime();
        of(partition).ifPresent(activity -> activity.polled(lastOffset, nextOffset, now));
    }

    /** Notes the offset that is fetched next, where no record was polled. */
    void positioned(TopicPartition partition, long nextOffset) {
        of(partition).ifPresent(activity -> activity.positioned(nextOffset));
    }

    /** Notes that records of a partition were passed on, valid ones or none but dead letters. */
    void processed(TopicPartition partition, long lastOffset, boolean valid) {
        long now = System.nanoTime();
        of(partition).ifPresent(activity -> activity.processed(lastOffset, valid, now));
    }

    /**
     * Returns the partitions for which windows are not to wait. These are all of a reader that has none, after long enough to
     * believe that none will be assigned.
     */
    IdlePartitions idle() {
        long now = System.nanoTime();
        Set<TopicPartition> idle = new HashSet<>();
        int partitions = 0;
        for (Map.Entry<TopicPartition, PartitionActivity> watched : activities.entrySet()) {
            partitions++;
            if (watched.getValue().isIdle(now)) {
                idle.add(watched.getKey());
            }
        }
        boolean all = partitions == 0 ? now - beganNanos >= idleness.after().toNanos() : idle.size() == partitions;
        return new IdlePartitions(idle, all);
    }

    /** Returns for how long the leader of a partition has not answered; zero if it did when it was last asked. */
    Duration unreachable(TopicPartition partition) {
        long now = System.nanoTime();
        return of(partition).map(activity -> activity.unreachable(now)).orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        thread.shutdownNow();
        ends.close();
    }

    private Optional<PartitionActivity> of(TopicPartition partition) {
        return Optional.ofNullable(activities.get(partition));
    }

    private void look(Runnable afterwards) {
        try {
            ask();
            afterwards.run();
        } catch (RuntimeException e) {
            LOG.warn("Whether silent partitions are at their end could not be found out; trying again", e);
        }
    }

    private void ask() {
        long now = System.nanoTime();
        Map<TopicPartition, PartitionActivity> silent = new HashMap<>();
        activities.forEach((partition, activity) -> {
            if (activity.isToBeAsked(now)) {
                activity.asked(now);
                silent.put(partition, activity);
            }
        });
        if (silent.isEmpty()) {
            return;
        }
        try {
            ends.ask(silent.keySet()).forEach((partition, answer) -> await(partition, silent.get(partition), answer));
        } catch (RuntimeException e) {
            silent.values().forEach(PartitionActivity::failed);
            throw e;
        }
    }

    private static void await(TopicPartition partition, PartitionActivity activity, CompletionStage<Long> answer) {
        CompletionStage<Long> unused = answer.whenComplete((end, failure) -> {
            if (failure == null) {
                if (activity.answered(end, System.nanoTime())) {
                    LOG.info("The leader of {} answers again", partition);
                }
            } else if (activity.failed()) {
                LOG.warn(
                        "The leader of {} does not answer ({}). Windows wait for it, unless unreachable-after is set:"
                                + " see to the broker and to the network between it and this TaskManager",
                        partition,
                        failure.getMessage());
            }
        });
    }
}
