package io.spendwatch.job.source.rules;

import io.spendwatch.job.trace.Tracing;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for a rule about travel in the rules' topic, in a thread of its own, until it has found one. A topic that is not
 * there has none, for the time being. When the topic cannot be read at all, the task that asks fails.
 */
final class TravelRuleWatcher implements Tracing, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(TravelRuleWatcher.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration BEFORE_A_RETRY = Duration.ofSeconds(1);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(5);

    private final String topic;
    private final TopicLog log;
    private final TopicCursor cursor;
    private final Outage outage;
    private final CountDownLatch readToItsEnd = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private Optional<Thread> thread = Optional.empty();
    private Optional<RulesUnreadableException> failure = Optional.empty();
    // Written after the failure, so that who sees this sees that.
    private volatile boolean looking = true;

    TravelRuleWatcher(String topic, TopicLog log) {
        this.topic = topic;
        this.log = log;
        cursor = new TopicCursor(log, topic, Collections.emptySortedMap());
        outage = new Outage(topic, "Transactions wait for it at the start", System::nanoTime);
    }

    /** Begins to look, in a thread of this name. */
    void start(String name) {
        Thread started = new Thread(this, name);
        started.setDaemon(true);
        thread = Optional.of(started);
        started.start();
    }

    /**
     * Returns whether there is a rule about travel.
     *
     * @throws RulesUnreadableException if the topic cannot be read
     */
    @Override
    public boolean isOn() {
        return !looking && isFound();
    }

    @Override
    public void awaitStart() throws InterruptedException {
        readToItsEnd.await();
    }

    @Override
    public void close() {
        closed.countDown();
        log.wakeUp();
        try {
            if (thread.isPresent()) {
                thread.get().join(PATIENCE_AT_THE_END.toMillis());
            }
        } catch (InterruptedException e) {
            // The task is in a hurry; the thread ends all the same.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        try (log) {
            boolean found = false;
            while (!found && isOpen()) {
                found = look();
            }
            looking = !found;
        } catch (WakeupException | InterruptedException | InterruptException e) {
            LOG.debug("{} is no longer looked at", topic, e);
        } catch (RuntimeException | Error e) {
            failure = Optional.of(RulesUnreadableException.of(Set.of(topic), e));
            looking = false;
        } finally {
            readToItsEnd.countDown();
        }
    }

    /** Reads on, up to the end and what comes in a while behind it; returns whether there is a rule about travel. */
    private boolean look() throws InterruptedException {
        try {
            boolean there = cursor.look();
            if (there && !cursor.isAtEnd() && isTravel(cursor.poll(BETWEEN_LOOKS))) {
                return true;
            }
            outage.over();
            if (cursor.isAtEnd()) {
                readToItsEnd.countDown();
                return there ? isTravel(cursor.poll(BETWEEN_LOOKS)) : pause(BETWEEN_LOOKS);
            }
        } catch (RetriableException e) {
            cursor.lost();
            outage.met(e);
            return pause(BEFORE_A_RETRY);
        }
        return false;
    }

    private boolean isFound() {
        failure.ifPresent(reason -> {
            throw reason;
        });
        return true;
    }

    /** Lets time pass, unless all is closed; no rule is found by that. */
    private boolean pause(Duration time) throws InterruptedException {
        boolean unused = closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        return false;
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }

    private static boolean isTravel(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(ConsumerRecord::value)
                .anyMatch(value -> value != null && PublishedKind.isTravel(value));
    }
}
