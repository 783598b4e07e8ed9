package io.spendwatch.job.transaction;

/** ASCII digits in bytes. */
final class Digits {
    private Digits() {}

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** Returns the number of two digits, 0 to 99, or a negative number if one of the bytes is no digit. */
    static int two(byte[] bytes, int at) {
        byte tens = bytes[at];
        byte ones = bytes[at + 1];
        return isDigit(tens) && isDigit(ones) ? 10 * (tens - '0') + (ones - '0') : -1;
    }
}
