package io.spendwatch.job.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spendwatch.job.transaction.Utf8;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final Comparator<Utf8> ORDER =
            Comparator.comparingInt(Utf8::hashCode).thenComparing(Comparator.naturalOrder());

    @Property(tries = 40)
    void shouldHoldAllCustomersInOrderAndEachWhereItIsLookedFor(
            @ForAll long seed, @ForAll @IntRange(max = 3_000) int parts) throws Exception {
        // given
        RandomRun random = new RandomRun(seed, parts, 1_000, 20);

        // when
        List<Page> pages = random.pages();

        // then
        List<Utf8> customers = new ArrayList<>();
        CustomerSlices slices = new CustomerSlices();
        for (Page page : pages) {
            for (int number = 0; number < page.customers(); number++) {
                Utf8 customer = page.name(number);
                customers.add(customer);
                assertThat(page.hash(number)).isEqualTo(customer.hashCode());
                assertThat(page.find(customer)).isEqualTo(number);
                slices.clear();
                page.read(number, RandomRun.SLICE, slices);
                assertThat(RandomRun.byType(slices))
                        .usingRecursiveComparison()
                        .isEqualTo(random.expected.get(customer));
            }
            assertThat(page.find(Utf8.of("nobody"))).isNegative();
        }
        assertThat(customers).isSortedAccordingTo(ORDER);
        assertThat(customers).containsExactlyInAnyOrderElementsOf(random.expected.keySet());
    }

    @Test
    void shouldBeginAnotherPageWhenOneIsFull() throws Exception {
        // when
        List<Page> pages = new RandomRun(7, 5_000, 1_000, 20).pages();

        // then
        assertThat(pages).hasSizeGreaterThan(2);
        assertThat(pages).allSatisfy(page -> assertThat(page.sizeBytes()).isLessThan(64 << 10));
    }

    @Test
    void shouldCompareCustomersOfOneHashByTheirNames() throws Exception {
        // given
        Page page = new RandomRun(7, 500, 20, 2).pages().get(0);

        // then
        for (int number = 1; number < page.customers(); number++) {
            assertThat(Integer.signum(page.compareNames(number - 1, page, number)))
                    .isEqualTo(Integer.signum(page.name(number - 1).compareTo(page.name(number))));
        }
    }

    @Test
    void shouldRefuseAVersionThatItDoesNotKnow() {
        assertThatThrownBy(() -> new Page(new byte[] {2, 0, 0, 0}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("version 2");
    }
}
