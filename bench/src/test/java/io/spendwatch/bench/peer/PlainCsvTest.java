package io.spendwatch.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainCsvTest {
    @Test
    void shouldReadWhatFlinkSqlWrites() {
        assertThat(PlainCsv.row("\"Ann \"\"A.\"\", B\",3,0.0000,12.3400,44.6,20.5,\"2026-10-28 20:00:00\"")
                        .toCsv())
                .isEqualTo("\"Ann \"\"A.\"\", B\",3,0.00,12.34,44.6,20.5,2026-10-28T20:00:00Z");
    }

    @Test
    void shouldLeaveSpendwatchsNotationAsItIs() {
        // given
        String row = "Ann,3,0.1234,100.00,44.6,20.123456,2026-10-28T20:00:00Z";

        // then
        assertThat(PlainCsv.row(row).toCsv()).isEqualTo(row);
    }
}
