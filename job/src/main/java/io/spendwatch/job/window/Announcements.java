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
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.api.operators.InternalTimerService;

/**
 * The alerts that were announced of windows which are still open, in keyed state, with a timer for each window. An alert
 * is kept as it was announced, so that it can be withdrawn when its rule is gone. When its window is over it falls due,
 * which is noted on the heap, and is taken from state when the customer's key group closes its windows.
 */
final class Announcements {
    /** Of so many customers it is known without a look at state what is announced of them, which is mostly nothing. */
    private static final int KNOWN_CUSTOMERS = 100_000;

    private final KeyedStateBackend<Utf8> backend;
    private final MapState<AnnouncementKey, Alert> state;
    private final LastAnnounced last;
    private final InternalTimerService<VoidNamespace> timers;
    private final Map<Utf8, Set<AnnouncementKey>> known = new LastUsed<>(KNOWN_CUSTOMERS);

    /** Of whom something is due, by key group and end. */
    private final Map<Integer, NavigableMap<Long, Set<Utf8>>> due = new HashMap<>();

    Announcements(
            RuntimeContext context,
            KeyedStateBackend<Utf8> backend,
            LastAnnounced last,
            InternalTimerService<VoidNamespace> timers) {
        this.backend = backend;
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

    /** Makes due what is announced of a customer of this group for the windows that end here, if anything is. */
    void fallDue(int group, Utf8 customer, long endMillis) {
        if (last.endMillis() >= endMillis) {
            due.computeIfAbsent(group, noted -> new TreeMap<>())
                    .computeIfAbsent(endMillis, end -> new HashSet<>())
                    .add(customer);
        }
    }

    /** Returns the first end of windows of which something is due in a group. */
    OptionalLong firstDue(int group) {
        NavigableMap<Long, Set<Utf8>> ofGroup = due.get(group);
        return ofGroup == null ? OptionalLong.empty() : OptionalLong.of(ofGroup.firstKey());
    }

    /** Takes what is due in a group of the windows that end here, by customer and rule. Changes the current key. */
    Map<Utf8, Map<String, Alert>> takeDue(int group, long endMillis) throws Exception {
        NavigableMap<Long, Set<Utf8>> ofGroup = due.get(group);
        Set<Utf8> customers = ofGroup == null ? null : ofGroup.remove(endMillis);
        if (customers == null) {
            return Map.of();
        }
        if (ofGroup.isEmpty()) {
            due.remove(group);
        }
        Map<Utf8, Map<String, Alert>> taken = new HashMap<>();
        for (Utf8 customer : customers) {
            backend.setCurrentKey(customer);
            taken.put(customer, take(customer, endMillis));
        }
        return taken;
    }

    /** Sets the timers anew of what is due: the next restore must hear of it again. Changes the current key. */
    void snapshot() {
        for (NavigableMap<Long, Set<Utf8>> ofGroup : due.values()) {
            ofGroup.forEach((endMillis, customers) -> {
                for (Utf8 customer : customers) {
                    backend.setCurrentKey(customer);
                    timers.registerEventTimeTimer(VoidNamespace.INSTANCE, endMillis - 1);
                }
            });
        }
    }

    private Map<String, Alert> take(Utf8 customer, long endMillis) throws Exception {
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
        return taken;
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
