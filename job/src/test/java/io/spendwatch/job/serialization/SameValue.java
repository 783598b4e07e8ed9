package io.spendwatch.job.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.deadletter.LateEvent;
import io.spendwatch.job.deadletter.LateReason;
import io.spendwatch.job.source.SourceBatch;
import io.spendwatch.job.transaction.Transaction;
import io.spendwatch.job.transaction.TransactionBatch;
import io.spendwatch.job.transaction.Utf8Slice;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;

/** Holds values against each other by what they say, whatever arrays they say it from. */
final class SameValue {
    private static final RecursiveComparisonConfiguration BY_CONTENT = RecursiveComparisonConfiguration.builder()
            .withEqualsForType((one, other) -> one.toUtf8().equals(other.toUtf8()), Utf8Slice.class)
            .build();

    private SameValue() {}

    static void assertSame(List<?> actual, List<?> expected) {
        assertThat(actual.stream().map(SameValue::content).toList())
                .usingRecursiveComparison(BY_CONTENT)
                .isEqualTo(expected.stream().map(SameValue::content).toList());
    }

    /** A batch is what it hands on, wherever it keeps it. */
    private static Object content(Object value) {
        if (value instanceof TransactionBatch batch) {
            return rows(batch);
        }
        if (value instanceof SourceBatch batch) {
            return List.of(
                    batch.source(),
                    batch.latestMillis(),
                    rows(batch.transactions()),
                    IntStream.range(0, batch.transactions().size())
                            .mapToObj(row -> batch.toLateEvent(row, LateReason.OUT_OF_ORDER, 0, LateEvent.UNKNOWN))
                            .toList(),
                    batch.deadLetters());
        }
        return value;
    }

    private static List<Transaction> rows(TransactionBatch batch) {
        return IntStream.range(0, batch.size())
                .mapToObj(row -> {
                    Transaction transaction = new Transaction();
                    batch.get(row, transaction);
                    return transaction;
                })
                .toList();
    }
}
