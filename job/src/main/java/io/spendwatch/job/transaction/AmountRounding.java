package io.spendwatch.job.transaction;

/** Rounds a decimal number half-even to ten-thousandths, exactly. */
final class AmountRounding {

    /** What {@link #units} returns for an amount whose magnitude, rounded, is 10<sup>13</sup> or more. */
    static final long TOO_LARGE = Long.MIN_VALUE;

    private static final int DECIMALS = 4;
    private static final int POWER_OF_LIMIT = 17;
    private static final long[] POWERS_OF_TEN = new long[DecimalNumber.MOST_DIGITS + 1];

    static {
        POWERS_OF_TEN[0] = 1;
        for (int i = 1; i < POWERS_OF_TEN.length; i++) {
            POWERS_OF_TEN[i] = 10 * POWERS_OF_TEN[i - 1];
        }
    }

    private AmountRounding() {}

    /** Returns the amount in ten-thousandths, or {@link #TOO_LARGE}. */
    static long units(DecimalNumber amount) {
        long exponent = amount.exponent() + DECIMALS;
        long units = exponent >= 0 ? scaleUp(amount, exponent) : scaleDown(amount, -exponent);
        if (units >= POWERS_OF_TEN[POWER_OF_LIMIT]) {
            return TOO_LARGE;
        }
        return amount.negative() ? -units : units;
    }

    private static long scaleUp(DecimalNumber amount, long power) {
        // Digits were cut only behind 18 others, which alone are beyond the limit.
        long digits = amount.digits();
        if (power > POWER_OF_LIMIT) {
            return digits == 0 ? 0 : POWERS_OF_TEN[POWER_OF_LIMIT];
        }
        if (digits >= POWERS_OF_TEN[POWER_OF_LIMIT - (int) power]) {
            return POWERS_OF_TEN[POWER_OF_LIMIT];
        }
        return digits * POWERS_OF_TEN[(int) power];
    }

    private static long scaleDown(DecimalNumber amount, long power) {
        if (power > DecimalNumber.MOST_DIGITS) {
            // Less than a tenth.
            return 0;
        }
        long divisor = POWERS_OF_TEN[(int) power];
        long quotient = amount.digits() / divisor;
        long twiceRemainder = 2 * (amount.digits() % divisor);
        boolean up = twiceRemainder > divisor || (twiceRemainder == divisor && (amount.cut() || (quotient & 1) == 1));
        return up ? quotient + 1 : quotient;
    }
}
