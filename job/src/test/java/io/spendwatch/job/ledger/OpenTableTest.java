package io.spendwatch.job.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.transaction.Utf8;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OpenTableTest {

    @Property(tries = 200)
    void shouldSumByCustomerAndType(
            @ForAll long seed, @ForAll @IntRange(max = 500) int parts, @ForAll @IntRange(min = 1, max = 40) int types) {
        // given
        RandomRun random = new RandomRun(seed, parts, 50, types);
        CustomerSlices slices = new CustomerSlices();

        // then
        assertThat(random.table.lines(RandomRun.GROUP)).isEqualTo(random.lines());
        assertThat(random.linesAdded()).isEqualTo(random.lines());
        random.expected.forEach((customer, byType) -> {
            slices.clear();
            random.table.read(customer, slices);
            assertThat(slices.size()).isEqualTo(byType.size());
            assertThat(RandomRun.byType(slices)).usingRecursiveComparison().isEqualTo(byType);
        });
    }

    @Test
    void shouldHaveNothingOfWhoIsNotThere() {
        // given
        RandomRun random = new RandomRun(1, 100, 50, 3);
        CustomerSlices slices = new CustomerSlices();

        // when
        random.table.read(Utf8.of("nobody"), slices);

        // then
        assertThat(slices.isEmpty()).isTrue();
    }

    @Test
    void shouldReadWhatCameAfterItWasReadFirst() {
        // given
        RandomRun random = new RandomRun(2, 5, 50, 9);
        CustomerSlices slices = new CustomerSlices();
        Utf8 customer = random.expected.keySet().iterator().next();
        random.table.read(customer, slices);
        int before = slices.size();

        // when
        random.add(500, 50, 9);
        slices.clear();
        random.table.read(customer, slices);

        // then
        assertThat(slices.size()).isGreaterThan(before);
        assertThat(RandomRun.byType(slices)).usingRecursiveComparison().isEqualTo(random.expected.get(customer));
    }

    @Test
    void shouldTakeMoreMemoryWithMoreLines() {
        assertThat(new RandomRun(1, 500, 50, 9).table.sizeBytes())
                .isGreaterThan(new RandomRun(1, 5, 50, 9).table.sizeBytes())
                .isGreaterThan(500L * 10 * 8 / 2);
    }

    @Test
    void shouldSayOnceOfEachGroupThatItHasChanged() {
        // given
        OpenTable table = new RandomRun(1, 50, 50, 9).table;

        // then
        for (int group = 0; group < 3; group++) {
            assertThat(table.takeChanged(group)).isTrue();
            assertThat(table.takeChanged(group)).isFalse();
        }
    }

    @Test
    void shouldHoldTheKeyThatARunWasGivenFirst() {
        // given
        OpenTable table = new RandomRun(1, 50, 50, 9).table;
        RunKey key = new RunKey(RandomRun.SLICE, 4);
        boolean heldBefore = table.holds(RandomRun.GROUP, key);

        // when
        table.key(RandomRun.GROUP, () -> key);

        // then
        assertThat(heldBefore).isFalse();
        assertThat(table.holds(RandomRun.GROUP, key)).isTrue();
        assertThat(table.holds(0, key)).isFalse();
        assertThat(table.key(RandomRun.GROUP, () -> new RunKey(RandomRun.SLICE, 5)))
                .isEqualTo(key);
    }
}
