package io.spendwatch.job.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class CoordinateRoundingPropertyTest {
    private static final NumberScanner NUMBERS = new NumberScanner(new Malformation());

    @Property(shrinking = ShrinkingMode.OFF)
    void shouldRoundToTheNearestDouble(@ForAll("numbers") String number) {
        // given
        double expected = Double.parseDouble(number);
        byte[] bytes = number.getBytes(StandardCharsets.US_ASCII);

        // when
        NUMBERS.scan(bytes, 0, bytes.length);
        double degrees = CoordinateRounding.degrees(NUMBERS.number(), bytes);

        // then
        assertThat(degrees).isEqualTo(expected);
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.randomValue(random -> Double.toString(random.nextDouble() * 360 - 180)),
                Arbitraries.randomValue(random -> new RandomJson(random).number()),
                Arbitraries.randomValue(random -> random.nextLong() + "e-" + random.nextInt(30)),
                Arbitraries.randomValue(CoordinateRoundingPropertyTest::nearAMidpoint));
    }

    /** Returns what lies halfway between two doubles, cut after some digits or with some more. */
    private static String nearAMidpoint(Random random) {
        double one = random.nextInt(180) + random.nextDouble();
        BigDecimal midpoint = new BigDecimal(one).add(new BigDecimal(Math.ulp(one) / 2));
        String digits = midpoint.toPlainString();
        return random.nextBoolean()
                ? digits.substring(0, Math.min(digits.length(), 15 + random.nextInt(45)))
                : digits + "0".repeat(random.nextInt(5)) + random.nextInt(2);
    }
}
