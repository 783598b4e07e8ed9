package io.spendwatch.job.ledger;

import io.spendwatch.job.serialization.CodecSerializer;
import io.spendwatch.job.transaction.Utf8;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.api.common.typeutils.base.array.BytePrimitiveArraySerializer;
import org.apache.flink.runtime.state.KeyedStateBackend;

/**
 * Runs in keyed state, under the keys of their groups. Leaves the current key as a customer's only if the caller restores
 * it: see {@link #keep}.
 */
final class LedgerState {
    private final MapState<RunKey, RunIndex> runs;
    private final MapState<PageKey, byte[]> pages;
    private final ValueState<Long> closedUntil;
    private final KeyedStateBackend<Utf8> backend;
    private final KeyGroups groups;

    LedgerState(RuntimeContext context, KeyedStateBackend<Utf8> backend, KeyGroups groups) {
        this.backend = backend;
        this.groups = groups;
        runs = context.getMapState(new MapStateDescriptor<>(
                "runs", new CodecSerializer<>(new RunKeyCodec()), new CodecSerializer<>(new RunIndexCodec())));
        pages = context.getMapState(new MapStateDescriptor<>(
                "pages", new CodecSerializer<>(new PageKeyCodec()), BytePrimitiveArraySerializer.INSTANCE));
        closedUntil = context.getState(new ValueStateDescriptor<>("closed-until", LongSerializer.INSTANCE));
    }

    /** Reads the indexes of all runs of a group. */
    Iterable<Map.Entry<RunKey, RunIndex>> runs(int group) throws Exception {
        enter(group);
        return runs.entries();
    }

    byte[] page(int group, RunKey run, int page) throws Exception {
        enter(group);
        return pages.get(new PageKey(run, page));
    }

    void putPage(int group, RunKey run, int page, byte[] bytes) throws Exception {
        enter(group);
        pages.put(new PageKey(run, page), bytes);
    }

    void putIndex(int group, RunKey run, RunIndex index) throws Exception {
        enter(group);
        runs.put(run, index);
    }

    void removePages(int group, RunKey run, int from, int to) throws Exception {
        enter(group);
        for (int page = from; page < to; page++) {
            pages.remove(new PageKey(run, page));
        }
    }

    void removeIndex(int group, RunKey run) throws Exception {
        enter(group);
        runs.remove(run);
    }

    /** Returns up to which watermark a group's windows are closed, where it says so itself. */
    OptionalLong closedUntil(int group) throws Exception {
        enter(group);
        Long watermark = closedUntil.value();
        return watermark == null ? OptionalLong.empty() : OptionalLong.of(watermark);
    }

    void putClosedUntil(int group, long watermark) throws Exception {
        enter(group);
        closedUntil.update(watermark);
    }

    void removeClosedUntil(int group) throws Exception {
        enter(group);
        closedUntil.clear();
    }

    /** Does something, after which the current key is what it was before. */
    void keep(Access access) throws Exception {
        Utf8 customer = backend.getCurrentKey();
        access.run();
        if (customer != null) {
            backend.setCurrentKey(customer);
        }
    }

    private void enter(int group) {
        backend.setCurrentKey(groups.key(group));
    }

    /** What is done with state. */
    interface Access {
        void run() throws Exception;
    }
}
