package io.spendwatch.job.window;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.alert.AlertCodec;
import io.spendwatch.job.serialization.CodecSerializer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;

/**
 * The alerts that were announced of windows which are still open, in keyed state: those of the customer who is the
 * current key. An alert is kept as it was announced, so that it can be withdrawn when its rule is gone.
 */
final class Announcements {
    private final MapState<AnnouncementKey, Alert> state;
    private final LastAnnounced last;
    private final Map<String, Alert> taken = new TreeMap<>();

    Announcements(RuntimeContext context, LastAnnounced last) {
        state = context.getMapState(new MapStateDescriptor<>(
                "announced",
                new CodecSerializer<>(new AnnouncementKeyCodec()),
                new CodecSerializer<>(new AlertCodec())));
        this.last = last;
    }

    void add(AnnouncementKey key, Alert alert) throws Exception {
        state.put(key, alert);
        last.include(key.windowEndMillis());
    }

    /** Returns what is announced of windows that are open at this watermark. */
    Set<AnnouncementKey> open(long watermark) throws Exception {
        if (last.endMillis() <= watermark + 1) {
            return Set.of();
        }
        Set<AnnouncementKey> open = new HashSet<>();
        state.keys().forEach(open::add);
        return open;
    }

    /** Takes out what is announced of the windows that end here; by rule, in a map that the next call clears. */
    Map<String, Alert> take(long endMillis) throws Exception {
        taken.clear();
        if (last.endMillis() >= endMillis) {
            for (Map.Entry<AnnouncementKey, Alert> entry : state.entries()) {
                if (entry.getKey().windowEndMillis() == endMillis) {
                    taken.put(entry.getKey().rule(), entry.getValue());
                }
            }
            for (String rule : taken.keySet()) {
                state.remove(new AnnouncementKey(endMillis, rule));
            }
        }
        return taken;
    }
}
