package io.spendwatch.job.metric;

import io.spendwatch.job.serialization.CodecSerializer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.SimpleCounter;

/**
 * Metrics that count what was done since the job first began, whatever crashed on the way: they are part of the
 * checkpoint. After a rescale the subtasks share the counts out; their sum is what has a meaning.
 *
 * <p>Each count is exported as {@code <name>} in the operator's group, or, where it has a label, as {@code <name>} in
 * the subgroup {@code <label key>.<label>}.
 */
public final class DurableCounts {
    private static final String STATE_NAME = "counts";

    private final MetricGroup metrics;
    private final ListState<NamedCount> state;
    private final Map<Name, Counter> counters = new LinkedHashMap<>();
    private final Map<Name, Long> restored = new LinkedHashMap<>();

    /** Makes the counts of an operator that is being initialised, with what its checkpoint says of them. */
    public DurableCounts(MetricGroup metrics, OperatorStateStore store) throws Exception {
        this.metrics = metrics;
        state = store.getListState(new ListStateDescriptor<>(STATE_NAME, new CodecSerializer<>(new NamedCountCodec())));
        for (NamedCount count : state.get()) {
            restored.merge(new Name(count.name(), count.label()), count.count(), Long::sum);
        }
    }

    /** Returns the counter of this name. */
    public Counter counter(String name) {
        return counters.computeIfAbsent(new Name(name, ""), key -> metrics.counter(name, start(key)));
    }

    /** Returns the counter of this name for one label, such as {@code deadLetters} for {@code reason} X. */
    public Counter counter(String name, String labelKey, String label) {
        return counters.computeIfAbsent(
                new Name(name, label), key -> metrics.addGroup(labelKey, label).counter(name, start(key)));
    }

    /** Writes the counts into the checkpoint that is being taken. */
    public void snapshot() throws Exception {
        List<NamedCount> counts = new ArrayList<>();
        counters.forEach((name, counter) -> counts.add(new NamedCount(name.name(), name.label(), counter.getCount())));
        restored.forEach((name, count) -> counts.add(new NamedCount(name.name(), name.label(), count)));
        state.update(counts);
    }

    private Counter start(Name name) {
        Counter counter = new SimpleCounter();
        Long before = restored.remove(name);
        if (before != null) {
            counter.inc(before);
        }
        return counter;
    }

    private record Name(String name, String label) {}
}
