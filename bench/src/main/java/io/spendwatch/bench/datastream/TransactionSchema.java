package io.spendwatch.bench.datastream;

import io.spendwatch.bench.peer.Json;
import io.spendwatch.bench.peer.Transaction;
import org.apache.flink.api.common.serialization.AbstractDeserializationSchema;

/** Reads transactions. */
final class TransactionSchema extends AbstractDeserializationSchema<Transaction> {
    private static final long serialVersionUID = 1;

    TransactionSchema() {
        super(Transaction.class);
    }

    @Override
    public Transaction deserialize(byte[] message) {
        return Json.transaction(message);
    }
}
