package io.spendwatch.job.testing;

import io.spendwatch.job.source.SourceBatch;
import io.spendwatch.job.source.SourceBatchReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Events as JSON lines, and as the records that a source makes of them. */
public final class EventLines {

    /** A line that breaks the contract. */
    public static final String BROKEN = "{\"customer\": \"Ana\"";

    private EventLines() {}

    /** Returns a valid event of 12.34 in a store in Belgrade. */
    public static String event(String customer, Instant time) {
        return """
                {"customer": "%s", "transaction_type": "groceries", "online_payment_amount": 0, \
                "in_store_payment_amount": 12.34, "lat": 44.8, "lon": 20.4, "transaction_datetime": "%s"}""".formatted(customer, time);
    }

    /** Returns a batch of lines, as if they had no keys and no timestamps. */
    public static SourceBatch read(String source, long firstOffset, String... lines) {
        SourceBatch batch = new SourceBatch();
        batch.begin(source);
        SourceBatchReader reader = new SourceBatchReader().withoutKey();
        for (int i = 0; i < lines.length; i++) {
            byte[] value = lines[i].getBytes(StandardCharsets.UTF_8);
            reader.at(firstOffset + i).read(value, 0, value.length, SourceBatchReader.NO_TIMESTAMP, batch);
        }
        return batch;
    }
}
