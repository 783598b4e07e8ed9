package io.spendwatch.job.window;

import io.spendwatch.job.serialization.CodecSerializer;
import io.spendwatch.job.spending.SliceKey;
import io.spendwatch.job.spending.SliceKeyCodec;
import io.spendwatch.job.spending.SliceSpending;
import io.spendwatch.job.spending.Spending;
import io.spendwatch.job.spending.SpendingCodec;
import java.util.Iterator;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;

/** The slices in keyed state: those of the customer who is the current key, unless it is said otherwise. */
final class Slices {
    private final MapStateDescriptor<SliceKey, Spending> descriptor = new MapStateDescriptor<>(
            "slices", new CodecSerializer<>(new SliceKeyCodec()), new CodecSerializer<>(new SpendingCodec()));
    private final MapState<SliceKey, Spending> state;
    private final KeyedStateBackend<?> backend;
    private final Retention retention;
    private final Counter held;

    /**
     * Opens the state.
     *
     * @param held counts how many slices of all customers are in it
     */
    Slices(RuntimeContext context, KeyedStateBackend<?> backend, Retention retention, Counter held) {
        this.state = context.getMapState(descriptor);
        this.backend = backend;
        this.retention = retention;
        this.held = held;
    }

    /** Adds spending to its slice, and returns whether the slice is new. */
    boolean add(SliceSpending part) throws Exception {
        Spending sum = state.get(part.slice());
        boolean isNew = sum == null;
        if (isNew) {
            sum = new Spending();
            held.inc();
        }
        sum.add(part.spending());
        state.put(part.slice(), sum);
        return isNew;
    }

    /** Reads the customer's slices. */
    void read(CustomerSlices into) throws Exception {
        into.clear();
        for (Map.Entry<SliceKey, Spending> entry : state.entries()) {
            into.add(entry.getKey(), entry.getValue());
        }
    }

    /** Reads the customer's slices and drops those that have been kept long enough. */
    void readAndDrop(long nowMillis, CustomerSlices into) throws Exception {
        into.clear();
        boolean anyKept = false;
        Iterator<Map.Entry<SliceKey, Spending>> entries = state.iterator();
        while (entries.hasNext()) {
            Map.Entry<SliceKey, Spending> entry = entries.next();
            SliceKey key = entry.getKey();
            into.add(key, entry.getValue());
            if (retention.keptUntil(key.startMillis()) <= nowMillis) {
                entries.remove();
                held.dec();
            } else {
                anyKept = true;
            }
        }
        if (!anyKept) {
            // State on the heap would keep the empty map of every customer that ever was.
            state.clear();
        }
    }

    /** Counts what is in state: earlier versions of the job did not. */
    void countAll() throws Exception {
        held.dec(held.getCount());
        forEachStart(startMillis -> held.inc());
    }

    /** Goes through all customers' slices, by their starts; the slice's customer is the current key meanwhile. */
    void forEachStart(LongConsumer action) throws Exception {
        backend.applyToAllKeys(
                VoidNamespace.INSTANCE,
                VoidNamespaceSerializer.INSTANCE,
                descriptor,
                (customer, slices) -> slices.keys().forEach(key -> action.accept(key.startMillis())));
    }
}
