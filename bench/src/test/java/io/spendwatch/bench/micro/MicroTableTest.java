package io.spendwatch.bench.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MicroTableTest {
    @Test
    void shouldHoldEverybodyAgainstOursInTheSameTask() {
        // when
        String table = MicroTable.markdown(
                new MicroOptions(2, 3, 5, Duration.ofMillis(500)),
                List.of(
                        new MicroResult("Parse", "ours", true, 500, 20),
                        new MicroResult("Parse", "theirs", false, 2000, Double.NaN),
                        new MicroResult("Add", "ours", true, 2, 0.1),
                        new MicroResult("Add", "theirs", false, 3, 0.1)));

        // then
        assertThat(table.replaceAll(" +", " "))
                .contains(
                        "| Parse | ours | 500.0 | ± 20.0 | 1.00 |",
                        "| Parse | theirs | 2,000.0 | – | 4.00 |",
                        "| Add | theirs | 3.0 | ± 0.1 | 1.50 |",
                        "in each of 2 JVMs (forks) 5 iterations of 0.5 s after 3 of warm-up");
    }
}
