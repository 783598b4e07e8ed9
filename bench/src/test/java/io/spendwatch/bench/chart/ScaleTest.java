package io.spendwatch.bench.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    770   | 0, 200, 400, 600, 800
                    1     | 0.00, 0.25, 0.50, 0.75, 1.00
                    6.5   | 0, 2, 4, 6, 8
                    0.07  | 0.00, 0.02, 0.04, 0.06, 0.08
                    98000 | 0, 25,000, 50,000, 75,000, 100,000
                    0     | 0, 1
                    """)
    void shouldHaveRoundNumbersUpToTheGreatest(double greatest, String numbers) {
        // when
        Scale scale = Scale.upTo(greatest, 4);

        // then
        assertThat(scale.end()).isGreaterThanOrEqualTo(greatest);
        assertThat(scale.numbers().stream().map(scale::text).toList()).isEqualTo(List.of(numbers.split(", ")));
    }
}
