package io.spendwatch.generator.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeededRandomTest {
    @Test
    void shouldRepeatItsNumbersForTheSameSeed() {
        // given
        SeededRandom one = new SeededRandom(42);
        SeededRandom other = new SeededRandom(42);

        // when
        long[] first = LongStream.generate(one::nextLong).limit(100).toArray();
        long[] second = LongStream.generate(other::nextLong).limit(100).toArray();

        // then
        assertThat(first).isEqualTo(second);
    }

    @Test
    void shouldReachEveryNumberBelowTheBoundAndNoOther() {
        // given
        SeededRandom random = new SeededRandom(1);

        // when / then
        assertThat(IntStream.range(0, 1000).map(i -> random.below(7)).distinct().sorted())
                .containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(LongStream.range(0, 1000)
                        .map(i -> random.below(7L))
                        .distinct()
                        .sorted())
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void shouldDrawFractionsEvenly() {
        // given
        SeededRandom random = new SeededRandom(3);

        // when
        List<Double> fractions =
                Stream.generate(random::fraction).limit(100_000).toList();

        // then
        assertThat(fractions).allMatch(fraction -> fraction >= 0 && fraction < 1);
        assertThat(fractions.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
                .isBetween(0.49, 0.51);
    }
}
