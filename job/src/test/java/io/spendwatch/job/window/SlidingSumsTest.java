package io.spendwatch.job.window;

import static io.spendwatch.job.window.WindowsHarness.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.ledger.CustomerSlices;
import io.spendwatch.job.spending.Spending;
import io.spendwatch.job.testing.Transactions;
import io.spendwatch.job.transaction.Utf8;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SlidingSumsTest {
    private static final List<Utf8> TYPES = List.of(Utf8.of("groceries"), Utf8.of("travel"));

    private final SlidingSums sums = new SlidingSums();

    @Property(tries = 200)
    void shouldSumEachWindowAsIfItWereTheOnlyOne(@ForAll long seed) {
        // given
        Random random = new Random(seed);
        CustomerSlices slices = someSlices(random);
        int slideHours = 1 + random.nextInt(4);
        WindowEnds ends = new WindowEnds((slideHours + random.nextInt(10)) * HOUR, slideHours * HOUR);
        SumShape shape = new SumShape(ends, random.nextBoolean() ? Set.of() : Set.of(TYPES.get(0)));
        long sliceStart = (random.nextInt(20) - 10) * HOUR;

        // when
        sums.begin(slices, shape, sliceStart);

        // then
        for (long end = ends.firstHolding(sliceStart + HOUR);
                end <= ends.lastHolding(sliceStart);
                end += slideHours * HOUR) {
            Spending expected = new Spending();
            shape.sum(slices, end, expected);
            assertThat(sums.next(end)).usingRecursiveComparison().isEqualTo(expected);
        }
    }

    private static CustomerSlices someSlices(Random random) {
        CustomerSlices slices = new CustomerSlices();
        random.ints(random.nextInt(40), -20, 20).sorted().forEach(hour -> {
            long start = hour * HOUR;
            Spending spending = new Spending();
            spending.add(Transactions.transaction("Ana", "groceries", random.nextLong() >> 7, 1, 1, 2, start));
            slices.append(start, TYPES.get(random.nextInt(2))).set(spending);
        });
        return slices;
    }
}
