package io.spendwatch.job.window;

import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeutils.base.LongSerializer;

/**
 * Up to which window's end a subtask may have announced alerts: where no such window is open, the customers'
 * announcements need not be read. After a restore the latest end of all subtasks counts, for a customer may have come
 * from any of them; the rules do not tell, for the one that announced may be gone.
 */
final class LastAnnounced {
    private final ListState<Long> state;
    private long endMillis = Long.MIN_VALUE;

    LastAnnounced(OperatorStateStore store) throws Exception {
        state = store.getUnionListState(new ListStateDescriptor<>("last-announced", LongSerializer.INSTANCE));
        for (long restored : state.get()) {
            include(restored);
        }
    }

    /** Takes note that an alert is announced for a window that ends here. */
    void include(long windowEndMillis) {
        endMillis = Math.max(endMillis, windowEndMillis);
    }

    /** Returns the latest end; {@link Long#MIN_VALUE} where nothing was ever announced. */
    long endMillis() {
        return endMillis;
    }

    /** Writes what the next restore is to know. */
    void snapshot() throws Exception {
        state.update(List.of(endMillis));
    }
}
