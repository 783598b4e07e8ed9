package io.spendwatch.job.testing;

import io.spendwatch.job.source.SourceRecord;
import io.spendwatch.job.source.SourceRecordReader;
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

    /** Returns the record of a line, as if it had no key and no timestamp. */
    public static SourceRecord read(String source, long offset, String line) {
        byte[] value = line.getBytes(StandardCharsets.UTF_8);
        return new SourceRecordReader()
                .at(source, offset)
                .withoutKey()
                .read(value, 0, value.length, SourceRecordReader.NO_TIMESTAMP);
    }
}
