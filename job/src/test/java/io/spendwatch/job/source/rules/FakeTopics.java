package io.spendwatch.job.source.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/** Topics in memory, which a test fills while they are read; a poll returns at most two records of each partition. */
final class FakeTopics implements TopicLog {
    private static final int MOST_RECORDS = 2;

    private final Map<TopicPartition, FakePartition> partitions = new TreeMap<>(FakeTopics::compare);
    private final Map<TopicPartition, Long> positions = new TreeMap<>(FakeTopics::compare);
    private final Set<String> asked = new TreeSet<>();
    private Optional<RuntimeException> failure = Optional.empty();
    private Optional<RuntimeException> failureAfterAPoll = Optional.empty();
    private boolean awake = true;
    private boolean open = true;

    /** Makes the partitions of a topic that are not there yet. */
    synchronized FakeTopics create(String topic, int count) {
        for (int i = 0; i < count; i++) {
            partitions.putIfAbsent(new TopicPartition(topic, i), new FakePartition());
        }
        return this;
    }

    synchronized void delete(String topic) {
        partitions.keySet().removeIf(partition -> partition.topic().equals(topic));
    }

    synchronized FakePartition partition(String topic, int partition) {
        return partitions.get(new TopicPartition(topic, partition));
    }

    /** Appends to the partition that the record names. */
    synchronized FakeTopics append(String topic, ConsumerRecord<byte[], byte[]> message) {
        partition(topic, message.partition()).append(message);
        notifyAll();
        return this;
    }

    /** Lets every request fail, until {@link #recover}. */
    synchronized FakeTopics fail(RuntimeException reason) {
        failure = Optional.of(reason);
        return this;
    }

    /** Lets the next question for positions fail, once, when records were polled. */
    synchronized FakeTopics failOnceAfterAPoll(RuntimeException reason) {
        failureAfterAPoll = Optional.of(reason);
        return this;
    }

    synchronized void recover() {
        failure = Optional.empty();
    }

    /** Returns the topics that were asked for. */
    synchronized Set<String> asked() {
        return new TreeSet<>(asked);
    }

    synchronized boolean isOpen() {
        return open;
    }

    @Override
    public synchronized Set<Integer> partitions(String topic) {
        check();
        asked.add(topic);
        Set<Integer> numbers = new TreeSet<>();
        partitions.keySet().stream()
                .filter(partition -> partition.topic().equals(topic))
                .forEach(partition -> numbers.add(partition.partition()));
        return numbers;
    }

    @Override
    public synchronized Map<Integer, Long> beginnings(String topic, Set<Integer> numbers) {
        check();
        Map<Integer, Long> offsets = new TreeMap<>();
        numbers.forEach(number -> offsets.put(number, partition(topic, number).beginning()));
        return offsets;
    }

    @Override
    public synchronized Map<Integer, Long> ends(String topic, Set<Integer> numbers) {
        check();
        Map<Integer, Long> offsets = new TreeMap<>();
        numbers.forEach(number -> offsets.put(number, partition(topic, number).end()));
        return offsets;
    }

    @Override
    public synchronized void readFrom(String topic, Map<Integer, Long> next) {
        positions.clear();
        next.forEach((partition, offset) -> positions.put(new TopicPartition(topic, partition), offset));
    }

    @Override
    public synchronized List<ConsumerRecord<byte[], byte[]>> poll(Duration atMost) {
        if (positions.isEmpty()) {
            throw new IllegalStateException("Nothing is read");
        }
        List<ConsumerRecord<byte[], byte[]>> polled = pollNow();
        if (polled.isEmpty()) {
            await(atMost);
            polled = pollNow();
        }
        return polled;
    }

    @Override
    public synchronized Map<Integer, Long> positions() {
        if (failureAfterAPoll.isPresent()) {
            RuntimeException reason = failureAfterAPoll.get();
            failureAfterAPoll = Optional.empty();
            throw reason;
        }
        Map<Integer, Long> offsets = new TreeMap<>();
        positions.forEach((partition, offset) -> offsets.put(partition.partition(), offset));
        return offsets;
    }

    @Override
    public synchronized void wakeUp() {
        awake = false;
        notifyAll();
    }

    @Override
    public synchronized void close() {
        open = false;
    }

    private List<ConsumerRecord<byte[], byte[]>> pollNow() {
        check();
        List<ConsumerRecord<byte[], byte[]>> polled = new ArrayList<>();
        for (Map.Entry<TopicPartition, Long> position : positions.entrySet()) {
            FakePartition partition = partitions.getOrDefault(position.getKey(), new FakePartition());
            if (position.getValue() < partition.beginning() || position.getValue() > partition.end()) {
                throw new OffsetOutOfRangeException(Map.of(position.getKey(), position.getValue()));
            }
            polled.addAll(partition.from(position.getValue(), MOST_RECORDS));
            position.setValue(partition.after(position.getValue(), MOST_RECORDS));
        }
        return polled;
    }

    @SuppressWarnings("WaitNotInLoop") // A poll may return early.
    private void await(Duration atMost) {
        try {
            wait(atMost.toMillis());
        } catch (InterruptedException e) {
            throw new AssertionError("Nobody interrupts the thread that reads", e);
        }
        check();
    }

    private void check() {
        if (!awake) {
            throw new WakeupException();
        }
        failure.ifPresent(reason -> {
            throw reason;
        });
    }

    private static int compare(TopicPartition one, TopicPartition other) {
        return one.toString().compareTo(other.toString());
    }
}
