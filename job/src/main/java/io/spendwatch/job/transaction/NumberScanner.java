package io.spendwatch.job.transaction;

/** Finds the end of a JSON number, checks its grammar, and reads its exact value on the way. */
final class NumberScanner {

    /** An exponent that no number of digits in an array makes up for. */
    private static final long GREATEST_EXPONENT = 1_000_000_000_000L;

    private final Malformation malformation;
    private final DecimalNumber number = new DecimalNumber();
    private long exponent;

    NumberScanner(Malformation malformation) {
        this.malformation = malformation;
    }

    /** Returns the number that was scanned last. */
    DecimalNumber number() {
        return number;
    }

    /** Returns the position after the number that begins at a position. */
    int scan(byte[] bytes, int from, int end) {
        boolean negative = bytes[from] == '-';
        int mantissaFrom = negative ? from + 1 : from;
        int at = mantissaFrom;
        // Wraps beyond 18 digits, and is not used then.
        long digits = 0;
        while (at < end && Digits.isDigit(bytes[at])) {
            digits = digits * 10 + (bytes[at++] - '0');
        }
        int digitCount = at - mantissaFrom;
        if (digitCount == 0) {
            return malformation.at(at, "a digit");
        }
        if (digitCount > 1 && bytes[mantissaFrom] == '0') {
            return malformation.at(mantissaFrom, "a number without leading zeros");
        }
        int decimals = 0;
        if (at < end && bytes[at] == '.') {
            int decimalsFrom = ++at;
            while (at < end && Digits.isDigit(bytes[at])) {
                digits = digits * 10 + (bytes[at++] - '0');
            }
            decimals = at - decimalsFrom;
            if (decimals == 0) {
                return malformation.at(at, "a digit after the decimal point");
            }
        }
        int mantissaTo = at;
        exponent = 0;
        if (at < end && (bytes[at] | 0x20) == 'e') {
            at = scanExponent(bytes, at + 1, end);
        }
        if (digitCount + decimals <= DecimalNumber.MOST_DIGITS) {
            number.set(negative, digits, exponent - decimals, mantissaFrom, mantissaTo);
        } else {
            number.setLong(negative, bytes, mantissaFrom, mantissaTo, exponent - decimals);
        }
        return at;
    }

    private int scanExponent(byte[] bytes, int from, int end) {
        int at = from;
        boolean negative = at < end && bytes[at] == '-';
        if (negative || (at < end && bytes[at] == '+')) {
            at++;
        }
        int digitsFrom = at;
        while (at < end && Digits.isDigit(bytes[at])) {
            exponent = Math.min(exponent * 10 + (bytes[at++] - '0'), GREATEST_EXPONENT);
        }
        if (negative) {
            exponent = -exponent;
        }
        return at == digitsFrom ? malformation.at(at, "a digit of the exponent") : at;
    }
}
