package io.spendwatch.job.transaction;

/**
 * Rounds a decimal number to the nearest IEEE double, to the even one between two that are equally near. Up to 53 bits of
 * digits need one exact operation, what Python and Java print for a coordinate a multiplication more; the rest is slow.
 */
final class CoordinateRounding {
    private static final long GREATEST_EXACT = 1L << 53;
    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final int GREATEST_EXACT_POWER = POWERS_OF_TEN.length - 1;

    /** A double's midpoint to its neighbour has at most 767 significant digits: behind these, only zero or not counts. */
    private static final int DIGITS_THAT_COUNT = 800;

    /** Far outside the range of doubles, whatever the digits. */
    private static final long GREATEST_EXPONENT = 10_000;

    private CoordinateRounding() {}

    /** Returns the double nearest to a number that was read from these bytes; infinite beyond the range of doubles. */
    static double degrees(DecimalNumber number, byte[] bytes) {
        double magnitude = magnitude(number, bytes);
        return number.negative() ? -magnitude : magnitude;
    }

    private static double magnitude(DecimalNumber number, byte[] bytes) {
        if (number.cut()) {
            return slowly(number, bytes);
        }
        long digits = number.digits();
        long exponent = number.exponent();
        if (digits <= GREATEST_EXACT && Math.abs(exponent) <= GREATEST_EXACT_POWER) {
            // Both operands are exact: the one operation rounds once, to the nearest.
            return exponent < 0 ? digits / POWERS_OF_TEN[(int) -exponent] : digits * POWERS_OF_TEN[(int) exponent];
        }
        if (digits > 0 && exponent < 0 && -exponent <= ReciprocalOfPower.GREATEST_POWER) {
            double quotient = ReciprocalOfPower.divide(digits, (int) -exponent);
            return Double.isNaN(quotient) ? slowly(number, bytes) : quotient;
        }
        return slowly(number, bytes);
    }

    private static double slowly(DecimalNumber number, byte[] bytes) {
        StringBuilder text = new StringBuilder(DIGITS_THAT_COUNT + 16).append("0.");
        int count = 0;
        boolean anyBehind = false;
        for (int i = number.mantissaFrom(); i < number.mantissaTo() && !anyBehind; i++) {
            boolean insignificant = bytes[i] == '.' || (bytes[i] == '0' && count == 0);
            if (!insignificant && count < DIGITS_THAT_COUNT) {
                text.append((char) bytes[i]);
                count++;
            } else if (!insignificant) {
                anyBehind = bytes[i] != '0';
            }
        }
        if (anyBehind) {
            text.append('1');
        }
        return Double.parseDouble(text.append('E').append(pointExponent(number)).toString());
    }

    /** Returns the exponent that the number has when it is written as {@code 0.digits}. */
    private static long pointExponent(DecimalNumber number) {
        int kept = 0;
        for (long rest = number.digits(); rest > 0; rest /= 10) {
            kept++;
        }
        return Math.max(-GREATEST_EXPONENT, Math.min(number.exponent() + kept, GREATEST_EXPONENT));
    }
}
