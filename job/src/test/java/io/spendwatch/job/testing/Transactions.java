package io.spendwatch.job.testing;

import io.spendwatch.job.transaction.Transaction;
import io.spendwatch.job.transaction.TransactionBatch;
import io.spendwatch.job.transaction.TransactionParser;
import io.spendwatch.job.transaction.Utf8Slice;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Transactions; amounts in ten-thousandths. */
public final class Transactions {
    private static final long MOST_UNITS = 100_000_000_000_000_000L;

    private Transactions() {}

    /** Returns one of 1.00 online in Belgrade. */
    public static Transaction transaction(String customer, String type, long eventTimeMillis) {
        return transaction(customer, type, 10_000, 0, 44.8, 20.4, eventTimeMillis);
    }

    public static Transaction transaction(
            String customer,
            String type,
            long onlineUnits,
            long inStoreUnits,
            double latitude,
            double longitude,
            long eventTimeMillis) {
        Transaction transaction = new Transaction();
        set(transaction.customer(), customer);
        set(transaction.transactionType(), type);
        transaction.setPayments(onlineUnits, inStoreUnits);
        transaction.setLocation(latitude, longitude);
        transaction.setEventTimeMillis(eventTimeMillis);
        return transaction;
    }

    /** Generates all kinds, with names of all lengths and scripts, and places and times that often coincide. */
    public static Arbitrary<Transaction> any() {
        Arbitrary<Long> units = Arbitraries.longs().between(-MOST_UNITS + 1, MOST_UNITS - 1);
        return Combinators.combine(
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(40).filter(Transactions::isText),
                        Arbitraries.of("groceries", "travel", "кафа"),
                        units,
                        units,
                        degrees(90),
                        degrees(180),
                        Arbitraries.oneOf(
                                Arbitraries.longs().between(0, 5),
                                Arbitraries.longs().between(-62_000_000_000_000L, 253_000_000_000_000L)))
                .as(Transactions::transaction)
                .flatMap(transaction -> Arbitraries.of(TransactionParser.NO_TIMESTAMP, 0L, 1L << 40)
                        .map(timestamp -> recordedAt(timestamp, transaction)));
    }

    /** Returns one whose record has this Kafka timestamp. */
    public static Transaction recordedAt(long recordTimestampMillis, Transaction transaction) {
        transaction.setRecordTimestampMillis(recordTimestampMillis);
        return transaction;
    }

    /** Returns them in one batch. */
    public static TransactionBatch batch(Transaction... transactions) {
        TransactionBatch batch = new TransactionBatch();
        for (Transaction transaction : transactions) {
            batch.add(transaction);
        }
        return batch;
    }

    private static Arbitrary<Double> degrees(int most) {
        return Arbitraries.oneOf(
                Arbitraries.of(-1.0, 0.0, 1.0), Arbitraries.doubles().between(-most, most));
    }

    private static boolean isText(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** Places the text in a larger array, as the parser does. */
    private static void set(Utf8Slice into, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] larger = new byte[bytes.length + 4];
        Arrays.fill(larger, (byte) '"');
        System.arraycopy(bytes, 0, larger, 2, bytes.length);
        into.set(larger, 2, bytes.length);
    }
}
