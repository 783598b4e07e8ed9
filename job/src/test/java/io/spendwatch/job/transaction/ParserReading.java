package io.spendwatch.job.transaction;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Reads values with one parser and one transaction, as a reader of a topic does. */
final class ParserReading {
    static final Duration MAX_FUTURE_SKEW = Duration.ofHours(1);

    private final TransactionParser parser = new TransactionParser(MAX_FUTURE_SKEW);
    private final Transaction transaction = new Transaction();

    Verdict read(byte[] array, int offset, int length, long recordTimestampMillis) {
        if (!parser.parse(array, offset, length, recordTimestampMillis, transaction)) {
            return new Verdict.Refused(parser.reason());
        }
        return new Verdict.Valid(
                transaction.customer().toString(),
                transaction.transactionType().toString(),
                transaction.onlinePaymentUnits(),
                transaction.inStorePaymentUnits(),
                transaction.latitude(),
                transaction.longitude(),
                transaction.eventTimeMillis());
    }

    Verdict read(byte[] value) {
        return read(value, 0, value.length, TransactionParser.NO_TIMESTAMP);
    }

    Verdict read(String value) {
        return read(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the values of an event that must be valid. */
    Verdict.Valid readValid(String value) {
        if (read(value) instanceof Verdict.Valid valid) {
            return valid;
        }
        throw new AssertionError(parser.reason() + " (" + parser.detail() + "): " + value);
    }

    String detail() {
        return parser.detail();
    }
}
