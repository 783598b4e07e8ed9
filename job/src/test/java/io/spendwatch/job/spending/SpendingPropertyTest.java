package io.spendwatch.job.spending;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.money.Money;
import io.spendwatch.job.testing.Transactions;
import io.spendwatch.job.transaction.Transaction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SpendingPropertyTest {
    private static final int TRIES = 1_000;

    @Property(tries = TRIES)
    void shouldCountAndSumExactlyAndKnowTheLastPlace(@ForAll("transactions") List<Transaction> transactions) {
        // when
        Spending sum = sum(transactions);

        // then
        Transaction last = transactions.stream().max(BY_TIME_AND_PLACE).orElseThrow();
        assertThat(sum.count()).isEqualTo(transactions.size());
        assertThat(sum.online().toMoney().toBigDecimal())
                .isEqualByComparingTo(exact(transactions.stream().map(Transaction::onlinePaymentUnits)));
        assertThat(sum.inStore().toMoney().toBigDecimal())
                .isEqualByComparingTo(exact(transactions.stream().map(Transaction::inStorePaymentUnits)));
        assertThat(sum.lastEventTimeMillis()).isEqualTo(last.eventTimeMillis());
        assertThat(sum.latitude()).isEqualTo(last.latitude());
        assertThat(sum.longitude()).isEqualTo(last.longitude());
    }

    @Property(tries = TRIES)
    void shouldNotDependOnTheOrderNorOnTheGrouping(
            @ForAll("transactions") List<Transaction> transactions,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 5) int groups) {
        // given
        Random random = new Random(seed);
        List<Transaction> shuffled = new ArrayList<>(transactions);
        Collections.shuffle(shuffled, random);

        // when
        List<Spending> parts = new ArrayList<>(
                IntStream.range(0, groups).mapToObj(group -> new Spending()).toList());
        shuffled.forEach(transaction -> parts.get(random.nextInt(groups)).add(transaction));
        Collections.shuffle(parts, random);
        Spending combined = new Spending();
        parts.forEach(combined::add);

        // then
        assertThat(combined).usingRecursiveComparison().isEqualTo(sum(transactions));
    }

    @Example
    void shouldBeAsNewWhenCleared() {
        // given
        Spending sum = sum(List.of(Transactions.transaction("Ana", "groceries", 7)));

        // when
        sum.clear();

        // then
        assertThat(sum.isEmpty()).isTrue();
        assertThat(sum).usingRecursiveComparison().isEqualTo(new Spending());
    }

    @Example
    void shouldForgetWhatItHeldWhenSet() {
        // given
        Spending sum = sum(List.of(Transactions.transaction("Ana", "groceries", 900)));
        Spending other = sum(List.of(Transactions.transaction("Ana", "groceries", 7)));

        // when
        sum.set(other);

        // then
        assertThat(sum).usingRecursiveComparison().isEqualTo(other);
    }

    @Provide
    Arbitrary<List<Transaction>> transactions() {
        return Transactions.any().list().ofMinSize(1).ofMaxSize(20);
    }

    private static final Comparator<Transaction> BY_TIME_AND_PLACE = Comparator.comparingLong(
                    Transaction::eventTimeMillis)
            .thenComparingDouble(Transaction::latitude)
            .thenComparingDouble(Transaction::longitude);

    private static Spending sum(List<Transaction> transactions) {
        Spending sum = new Spending();
        transactions.forEach(sum::add);
        return sum;
    }

    private static BigDecimal exact(Stream<Long> units) {
        return units.map(unit -> BigDecimal.valueOf(unit, Money.SCALE)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
