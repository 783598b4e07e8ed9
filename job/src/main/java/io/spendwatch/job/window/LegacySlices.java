package io.spendwatch.job.window;

import io.spendwatch.job.ledger.Ledger;
import io.spendwatch.job.serialization.CodecSerializer;
import io.spendwatch.job.spending.SliceKey;
import io.spendwatch.job.spending.SliceKeyCodec;
import io.spendwatch.job.spending.SliceSpending;
import io.spendwatch.job.spending.Spending;
import io.spendwatch.job.spending.SpendingCodec;
import io.spendwatch.job.transaction.TransactionParser;
import io.spendwatch.job.transaction.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;

/** Slices as version 0.1 kept them in its savepoints, each customer's under the customer's own key. */
final class LegacySlices {
    private LegacySlices() {}

    /** Moves them all to the ledger. */
    static void move(KeyedStateBackend<Utf8> from, Ledger to) throws Exception {
        MapStateDescriptor<SliceKey, Spending> descriptor = new MapStateDescriptor<>(
                "slices", new CodecSerializer<>(new SliceKeyCodec()), new CodecSerializer<>(new SpendingCodec()));
        from.applyToAllKeys(
                VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, descriptor, (customer, slices) -> {
                    List<SliceSpending> parts = new ArrayList<>();
                    for (Map.Entry<SliceKey, Spending> slice : slices.entries()) {
                        parts.add(new SliceSpending(
                                customer, slice.getKey(), slice.getValue(), TransactionParser.NO_TIMESTAMP));
                    }
                    slices.clear();
                    for (SliceSpending part : parts) {
                        to.add(part);
                    }
                });
    }
}
