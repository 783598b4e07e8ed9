package io.spendwatch.job.transaction;

/** Short, printable pieces of the input, for people who read about a dead letter. */
final class Excerpt {
    private static final int MOST_BYTES = 40;
    private static final char UNPRINTABLE = '?';

    private Excerpt() {}

    /** Returns the byte as a quoted character, or in hexadecimal where it is not printable ASCII. */
    static String of(byte b) {
        return isPrintable(b) ? "'" + (char) b + "'" : String.format("byte 0x%02X", b);
    }

    /** Returns at most 40 of these bytes as ASCII, {@code ?} for each that is not printable, and whether more follow. */
    static String of(byte[] bytes, int from, int to) {
        int end = Math.min(to, from + MOST_BYTES);
        StringBuilder text = new StringBuilder(MOST_BYTES + 3);
        for (int i = from; i < end; i++) {
            text.append(isPrintable(bytes[i]) ? (char) bytes[i] : UNPRINTABLE);
        }
        return (end < to ? text.append("...") : text).toString();
    }

    private static boolean isPrintable(byte b) {
        return b >= ' ' && b < 0x7F;
    }
}
