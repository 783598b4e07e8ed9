package io.spendwatch.job.combine;

import static io.spendwatch.job.testing.Transactions.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.spending.SliceKey;
import io.spendwatch.job.spending.SliceSpending;
import io.spendwatch.job.spending.SliceTime;
import io.spendwatch.job.spending.Spending;
import io.spendwatch.job.testing.Transactions;
import io.spendwatch.job.transaction.Transaction;
import io.spendwatch.job.transaction.Utf8;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PartialSumsTest {
    private static final SliceTime SLICES = new SliceTime(2);

    @Property(tries = 200)
    void shouldSumAsAMapDoesWhateverItsCapacity(
            @ForAll("transactions") List<Transaction> transactions, @ForAll @IntRange(min = 1, max = 40) int capacity) {
        // given
        Map<Key, Spending> expected = new HashMap<>();
        for (Transaction transaction : transactions) {
            expected.computeIfAbsent(Key.of(transaction), key -> new Spending()).add(transaction);
        }

        // when
        PartialSums sums = new PartialSums(capacity);
        Map<Key, Spending> drained = new HashMap<>();
        for (Transaction transaction : transactions) {
            sums.add(transaction, SLICES.startOf(transaction.eventTimeMillis()));
            if (sums.isFull()) {
                drain(sums, drained);
            }
        }
        drain(sums, drained);

        // then
        assertThat(drained).usingRecursiveComparison().isEqualTo(expected);
    }

    @Example
    void shouldBeFullAtItsCapacityAndNotBefore() {
        // given
        PartialSums sums = new PartialSums(2);

        // when
        sums.add(transaction("Ana", "groceries", 0), 0);
        sums.add(transaction("Ana", "groceries", 1), 0);
        boolean fullWithOne = sums.isFull();
        sums.add(transaction("Boris", "groceries", 1), 0);

        // then
        assertThat(fullWithOne).isFalse();
        assertThat(sums.isFull()).isTrue();
        assertThat(sums.size()).isEqualTo(2);
    }

    @Example
    void shouldBeFullWhenNamesTakeTooMuchMemory() {
        // given
        PartialSums sums = new PartialSums(1_000);
        String longName = "x".repeat(1 << 20);

        // when
        int held = 0;
        while (!sums.isFull()) {
            sums.add(transaction(longName + held, "groceries", 0), 0);
            held++;
        }

        // then
        assertThat(held).isEqualTo(16);
    }

    @Example
    void shouldHoldNothingAfterItWasDrained() {
        // given
        PartialSums sums = new PartialSums(4);
        sums.add(transaction("Ana", "groceries", 0), 0);
        drain(sums, new HashMap<>());

        // when
        List<SliceSpending> again = new ArrayList<>();
        sums.drain(again::add);

        // then
        assertThat(again).isEmpty();
        assertThat(sums.size()).isZero();
    }

    @Provide
    Arbitrary<List<Transaction>> transactions() {
        return Transactions.any().list().ofMaxSize(60);
    }

    private static void drain(PartialSums sums, Map<Key, Spending> into) {
        sums.drain(partial -> into.computeIfAbsent(new Key(partial.customer(), partial.slice()), key -> new Spending())
                .add(partial.spending()));
    }

    private record Key(Utf8 customer, SliceKey slice) {
        static Key of(Transaction transaction) {
            return new Key(
                    transaction.customer().toUtf8(),
                    new SliceKey(
                            SLICES.startOf(transaction.eventTimeMillis()),
                            transaction.transactionType().toUtf8()));
        }
    }
}
