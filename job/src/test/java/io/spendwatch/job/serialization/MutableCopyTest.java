package io.spendwatch.job.serialization;

import static io.spendwatch.job.testing.Transactions.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.source.SourceBatch;
import io.spendwatch.job.source.SourceBatchCodec;
import io.spendwatch.job.source.SourceBatchReader;
import io.spendwatch.job.spending.SliceKey;
import io.spendwatch.job.spending.SliceSpending;
import io.spendwatch.job.spending.SliceSpendingCodec;
import io.spendwatch.job.spending.Spending;
import io.spendwatch.job.spending.SpendingCodec;
import io.spendwatch.job.testing.CodecBytes;
import io.spendwatch.job.testing.EventLines;
import io.spendwatch.job.transaction.Transaction;
import io.spendwatch.job.transaction.TransactionCodec;
import io.spendwatch.job.transaction.Utf8;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A copy of a mutable value must not change with it: the source and the combiner reuse what they send. */
class MutableCopyTest {
    private static final Transaction OTHER = transaction("Boris", "travel", -1, -1, -1, -1, Long.MAX_VALUE);

    @Test
    void shouldKeepATransactionWhenTheParserReusesItAndItsBytes() {
        // given
        Transaction original = transaction("Ana", "groceries", 7);
        Transaction copy = new TransactionCodec().copy(original);
        byte[] before = bytes(new TransactionCodec(), copy);

        // when
        Arrays.fill(original.customer().array(), (byte) 'x');
        Arrays.fill(original.transactionType().array(), (byte) 'x');
        original.setPayments(5, 5);
        original.setLocation(5, 5);
        original.setEventTimeMillis(5);

        // then
        assertThat(bytes(new TransactionCodec(), copy)).isEqualTo(before);
    }

    @Test
    void shouldKeepASourceBatchWhenTheReaderReusesItAndItsBytes() {
        // given
        byte[] line = EventLines.event("Ana", Instant.EPOCH).getBytes(StandardCharsets.UTF_8);
        byte[] key = {1};
        SourceBatch original = new SourceBatch();
        original.begin("a");
        SourceBatchReader reader = new SourceBatchReader();
        reader.at(1).withKey(key, 0, 1).read(line, 0, line.length, SourceBatchReader.NO_TIMESTAMP, original);
        SourceBatch copy = new SourceBatchCodec().copy(original);
        byte[] before = bytes(new SourceBatchCodec(), copy);

        // when
        Arrays.fill(line, (byte) 'x');
        key[0] = 2;
        original.begin("b");
        reader.at(2).withoutKey().read(line, 0, line.length, SourceBatchReader.NO_TIMESTAMP, original);

        // then
        assertThat(bytes(new SourceBatchCodec(), copy)).isEqualTo(before);
    }

    @Test
    void shouldKeepASumWhenMoreIsAdded() {
        // given
        Spending original = AnyValue.sum(List.of(transaction("Ana", "groceries", 7)));
        Spending copy = new SpendingCodec().copy(original);
        byte[] before = bytes(new SpendingCodec(), copy);

        // when
        original.add(OTHER);

        // then
        assertThat(bytes(new SpendingCodec(), copy)).isEqualTo(before);
    }

    @Test
    void shouldKeepAPartialSumWhenMoreIsAdded() {
        // given
        SliceSpending original = new SliceSpending(
                Utf8.of("Ana"),
                new SliceKey(0, Utf8.of("groceries")),
                AnyValue.sum(List.of(transaction("Ana", "groceries", 7))),
                7);
        SliceSpending copy = new SliceSpendingCodec().copy(original);
        byte[] before = bytes(new SliceSpendingCodec(), copy);

        // when
        original.add(OTHER);

        // then
        assertThat(bytes(new SliceSpendingCodec(), copy)).isEqualTo(before);
    }

    private static <T> byte[] bytes(Codec<T> codec, T value) {
        return CodecBytes.write(new CodecSerializer<>(codec), List.of(value));
    }
}
