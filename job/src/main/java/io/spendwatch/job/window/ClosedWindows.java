package io.spendwatch.job.window;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.api.common.typeutils.base.StringSerializer;

/**
 * What a checkpoint says of the windows, the same in every subtask: up to when they had been closed, and how long slices were.
 */
final class ClosedWindows {
    private static final String WATERMARK = "watermark";
    private static final String SLICE = "slice";

    private final BroadcastState<String, Long> state;
    private final Map<String, Long> restored = new HashMap<>();
    private final long sliceMillis;

    /**
     * Reads what a checkpoint says.
     *
     * @throws IllegalStateException if its slices were of another size: they cannot be cut anew
     */
    ClosedWindows(OperatorStateStore store, long sliceMillis) throws Exception {
        this.sliceMillis = sliceMillis;
        state = store.getBroadcastState(
                new MapStateDescriptor<>("closed-windows", StringSerializer.INSTANCE, LongSerializer.INSTANCE));
        for (Map.Entry<String, Long> entry : state.immutableEntries()) {
            restored.put(entry.getKey(), entry.getValue());
        }
        requireSameSlices();
    }

    /** Returns the watermark at the restored checkpoint; {@link Long#MIN_VALUE} where there is none. */
    long restoredWatermark() {
        return restored.getOrDefault(WATERMARK, Long.MIN_VALUE);
    }

    /** Writes what the next restore is to know. */
    void snapshot(long watermark) throws Exception {
        state.clear();
        state.put(WATERMARK, watermark);
        state.put(SLICE, sliceMillis);
    }

    private void requireSameSlices() {
        long was = restored.getOrDefault(SLICE, sliceMillis);
        if (was != sliceMillis) {
            throw new IllegalStateException("slice: the state was summed in slices of " + Duration.ofMillis(was)
                    + ", the configuration says " + Duration.ofMillis(sliceMillis) + ": write " + Duration.ofMillis(was)
                    + ", or start without the savepoint");
        }
    }
}
