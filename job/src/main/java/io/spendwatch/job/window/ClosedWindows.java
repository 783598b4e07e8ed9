package io.spendwatch.job.window;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.api.common.typeutils.base.StringSerializer;

/**
 * What a checkpoint says of the windows, the same in every subtask: up to when they had been closed, which shapes of
 * them have timers, and whether their slices had been counted.
 */
final class ClosedWindows {
    private static final String WATERMARK = "watermark";
    private static final String SLICE = "slice";
    private static final String SLICES_COUNTED = "slices counted";
    private static final Pattern SHAPE = Pattern.compile("window (\\d+)/(\\d+)");

    private final BroadcastState<String, Long> state;
    private final Set<String> restoredKeys = new HashSet<>();
    private final long restoredWatermark;
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
            restoredKeys.add(entry.getKey());
        }
        restoredWatermark = restoredKeys.contains(WATERMARK) ? state.get(WATERMARK) : Long.MIN_VALUE;
        requireSameSlices();
    }

    /** Returns the watermark at the restored checkpoint; {@link Long#MIN_VALUE} where there is none. */
    long restoredWatermark() {
        return restoredWatermark;
    }

    /** Returns the shapes whose windows have timers according to the restored checkpoint. */
    Set<WindowEnds> restoredShapes() {
        return restoredKeys.stream()
                .map(SHAPE::matcher)
                .filter(Matcher::matches)
                .map(found -> new WindowEnds(Long.parseLong(found.group(1)), Long.parseLong(found.group(2))))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns whether the restored checkpoint holds the number of its slices; not when nothing was restored. */
    boolean slicesCounted() {
        return restoredKeys.contains(SLICES_COUNTED);
    }

    /** Writes what the next restore is to know. */
    void snapshot(Set<WindowEnds> shapes, long watermark) throws Exception {
        state.clear();
        state.put(WATERMARK, watermark);
        state.put(SLICE, sliceMillis);
        state.put(SLICES_COUNTED, 1L);
        for (WindowEnds shape : shapes) {
            state.put(name(shape), shape.sizeMillis());
        }
    }

    private void requireSameSlices() throws Exception {
        if (restoredKeys.contains(SLICE) && state.get(SLICE) != sliceMillis) {
            throw new IllegalStateException("slice: the state was summed in slices of "
                    + Duration.ofMillis(state.get(SLICE)) + ", the configuration says " + Duration.ofMillis(sliceMillis)
                    + ": write " + Duration.ofMillis(state.get(SLICE)) + ", or start without the savepoint");
        }
    }

    private static String name(WindowEnds shape) {
        return "window " + shape.sizeMillis() + "/" + shape.slideMillis();
    }
}
