package io.spendwatch.job.transaction;

/**
 * The exact value of a decimal number, as far as rounding can ask for it: {@code ±digits × 10^exponent}, with the first
 * 18 significant digits, and whether digits other than zero were cut behind them. Reused from number to number.
 */
final class DecimalNumber {

    /** How many significant digits are kept: as many as a {@code long} always holds. */
    static final int MOST_DIGITS = 18;

    private boolean negative;
    private long digits;
    private long exponent;
    private boolean cut;
    private int mantissaFrom;
    private int mantissaTo;

    boolean negative() {
        return negative;
    }

    /** Returns the first significant digits as a number: 0 to 10<sup>18</sup> - 1. */
    long digits() {
        return digits;
    }

    /** Returns the power of ten that the digits are multiplied with. */
    long exponent() {
        return exponent;
    }

    /** Returns whether the number is a little further from zero than digits and exponent say. */
    boolean cut() {
        return cut;
    }

    /** Returns where the digits begin in the bytes that the number was read from. */
    int mantissaFrom() {
        return mantissaFrom;
    }

    /** Returns where the digits, with a decimal point among them, end. */
    int mantissaTo() {
        return mantissaTo;
    }

    /** Takes over a number of at most 18 digits. */
    void set(boolean newNegative, long newDigits, long newExponent, int newMantissaFrom, int newMantissaTo) {
        negative = newNegative;
        digits = newDigits;
        exponent = newExponent;
        cut = false;
        mantissaFrom = newMantissaFrom;
        mantissaTo = newMantissaTo;
    }

    /** Takes over a number of any length; the exponent is that of its last digit. */
    void setLong(boolean newNegative, byte[] bytes, int newMantissaFrom, int newMantissaTo, long exponentOfLast) {
        long kept = 0;
        int keptCount = 0;
        long behind = 0;
        boolean anyBehind = false;
        for (int i = newMantissaFrom; i < newMantissaTo; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || (kept == 0 && digit == 0)) {
                // The decimal point, or a zero before the first significant digit.
                continue;
            }
            if (keptCount < MOST_DIGITS) {
                kept = kept * 10 + digit;
                keptCount++;
            } else {
                behind++;
                anyBehind |= digit != 0;
            }
        }
        set(newNegative, kept, exponentOfLast + behind, newMantissaFrom, newMantissaTo);
        cut = anyBehind;
    }
}
