package io.spendwatch.job.window;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.alert.AlertCodec;
import io.spendwatch.job.serialization.CodecSerializer;
import io.spendwatch.job.transaction.Utf8;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.api.operators.InternalTimerService;

/**
 * The alerts that were announced of windows which are still open, in keyed state, with a timer for each window. An alert
 * is kept as it was announced, so that it can be withdrawn when its rule is gone. When its window is over it falls due,
 * which is on the heap, and is taken before anything else happens.
 */
final class Announcements {
    /** Of so many customers it is known without a look at state what is announced of them, which is mostly nothing. */
    private static final int KNOWN_CUSTOMERS = 100_000;

    private final MapState<AnnouncementKey, Alert> state;
    private final LastAnnounced last;
    private final InternalTimerService<VoidNamespace> timers;
    private final Map<Utf8, Set<AnnouncementKey>> known = new LastUsed<>(KNOWN_CUSTOMERS);
    private final NavigableMap<Long, Map<Utf8, Map<String, Alert>>> due = new TreeMap<>();

    Announcements(RuntimeContext context, LastAnnounced last, InternalTimerService<VoidNamespace> timers) {
        state = context.getMapState(new MapStateDescriptor<>(
                "announced",
                new CodecSerializer<>(new AnnouncementKeyCodec()),
                new CodecSerializer<>(new AlertCodec())));
        this.last = last;
        this.timers = timers;
    }

    /** Adds what is announced of a customer, who is the current key. */
    void add(Utf8 customer, AnnouncementKey key, Alert alert) throws Exception {
        state.put(key, alert);
        last.include(key.windowEndMillis());
        timers.registerEventTimeTimer(VoidNamespace.INSTANCE, key.windowEndMillis() - 1);
        Set<AnnouncementKey> announced = known.get(customer);
        if (announced != null) {
            announced.add(key);
        }
    }

    /** Returns what is announced of a customer, who is the current key, if any window may be open at this watermark. */
    Set<AnnouncementKey> open(Utf8 customer, long watermark) throws Exception {
        if (last.endMillis() <= watermark + 1) {
            return Set.of();
        }
        Set<AnnouncementKey> announced = known.get(customer);
        if (announced == null) {
            announced = new HashSet<>();
            for (AnnouncementKey key : state.keys()) {
                announced.add(key);
            }
            known.put(customer, announced);
        }
        return announced;
    }

    /** Makes due what is announced of a customer, who is the current key, for the windows that end here. */
    void fallDue(Utf8 customer, long endMillis) throws Exception {
        if (last.endMillis() < endMillis) {
            return;
        }
        Map<String, Alert> taken = new TreeMap<>();
        for (Map.Entry<AnnouncementKey, Alert> entry : state.entries()) {
            if (entry.getKey().windowEndMillis() == endMillis) {
                taken.put(entry.getKey().rule(), entry.getValue());
            }
        }
        for (String rule : taken.keySet()) {
            state.remove(new AnnouncementKey(endMillis, rule));
        }
        known.remove(customer);
        if (!taken.isEmpty()) {
            due.computeIfAbsent(endMillis, end -> new HashMap<>()).put(customer, taken);
        }
    }

    /** Returns the first end of windows of which something is due. */
    OptionalLong firstDue() {
        return due.isEmpty() ? OptionalLong.empty() : OptionalLong.of(due.firstKey());
    }

    /** Takes what is due of the windows that end here, by customer and rule. */
    Map<Utf8, Map<String, Alert>> takeDue(long endMillis) {
        Map<Utf8, Map<String, Alert>> taken = due.remove(endMillis);
        return taken == null ? Map.of() : taken;
    }

    /** A map of so many entries, those that were asked for last. */
    private static final class LastUsed<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;

        private final int capacity;

        LastUsed(int capacity) {
            super(16, 0.75f, true);
            this.capacity = capacity;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > capacity;
        }
    }
}
