package io.spendwatch.torture.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowTest {
    private static final Instant END = Instant.parse("2026-10-28T20:00:00Z");
    private static final Sum SUM = new Sum(3, new BigDecimal("10.5000"), new BigDecimal("-0.0001"), 0, 44.75, 20.5);

    @Test
    void shouldBeTheLineOfTheCsvFile() {
        // when
        Row row = Row.of("busy-hours", "Ann, \"the\" Buyer", SUM, END.toEpochMilli());

        // then
        assertThat(row.line()).isEqualTo("\"Ann, \"\"the\"\" Buyer\",3,10.50,-0.0001,44.75,20.5,2026-10-28T20:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bo", "Ann, \"the\"", "\"", "\r\n", "a,\"\",b"})
    void shouldKnowItsCustomer(String customer) {
        // when
        Row row = Row.of("busy-hours", customer, SUM, END.toEpochMilli());

        // then
        assertThat(row.customer()).isEqualTo(Row.quoted(customer));
    }
}
