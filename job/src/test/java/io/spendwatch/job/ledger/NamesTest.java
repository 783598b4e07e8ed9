package io.spendwatch.job.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.transaction.Utf8;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void shouldNumberEachNameOnceHoweverManyThereAre() {
        // given
        Names names = new Names();

        // then
        for (int round = 0; round < 2; round++) {
            for (int number = 0; number < 100; number++) {
                assertThat(names.number(Utf8.of("type " + number))).isEqualTo(number);
            }
        }
        assertThat(names.size()).isEqualTo(100);
        assertThat(names.name(42)).isEqualTo(Utf8.of("type 42"));
    }

    @Test
    void shouldBeginAnewOnceItIsCleared() {
        // given
        Names names = new Names();
        names.number(Utf8.of("groceries"));

        // when
        names.clear();

        // then
        assertThat(names.number(Utf8.of("travel"))).isZero();
    }
}
