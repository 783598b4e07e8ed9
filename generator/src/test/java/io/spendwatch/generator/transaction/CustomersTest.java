package io.spendwatch.generator.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomersTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 100, 10_000, 25_001})
    void shouldGiveEachCustomerANameOfItsOwn(int count) {
        // when
        Customers customers = Customers.madeUp(count, 1);

        // then
        assertThat(customers.count()).isEqualTo(count);
        assertThat(names(customers)).hasSize(count).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void shouldRepeatTheNamesForTheSameSeedAndOnlyAddToThem() {
        // when
        Customers few = Customers.madeUp(50, 9);
        Customers many = Customers.madeUp(200, 9);

        // then
        assertThat(names(many)).startsWith(names(few).toArray(String[]::new));
        assertThat(names(Customers.madeUp(50, 10))).isNotEqualTo(names(few));
    }

    @Test
    void shouldRejectNoCustomers() {
        assertThatThrownBy(() -> Customers.madeUp(0, 1)).hasMessageContaining("from 1 to");
    }

    private static List<String> names(Customers customers) {
        return IntStream.range(0, customers.count())
                .mapToObj(customer -> new String(customers.name(customer), StandardCharsets.UTF_8))
                .toList();
    }
}
