package io.spendwatch.job.transaction;

/** The sequences of two to four bytes in which UTF-8 writes what is not ASCII (RFC 3629, section 4). */
final class Utf8Sequence {

    /** What {@link #length} returns for bytes that are not UTF-8. */
    static final int INVALID = 0;

    private Utf8Sequence() {}

    /**
     * Returns the length, 2 to 4, of the sequence at a position whose byte is not ASCII, or {@link #INVALID} for a
     * sequence that is cut off, longer than need be, or that stands for a surrogate or for nothing up to U+10FFFF.
     */
    static int length(byte[] bytes, int at, int end) {
        int lead = bytes[at] & 0xFF;
        if (lead < 0xE0) {
            return lead >= 0xC2 && continues(bytes, at + 1, 1, end) ? 2 : INVALID;
        }
        if (lead > 0xF4 || at + 1 >= end || !canFollow(lead, bytes[at + 1] & 0xFF)) {
            return INVALID;
        }
        if (lead < 0xF0) {
            return continues(bytes, at + 2, 1, end) ? 3 : INVALID;
        }
        return continues(bytes, at + 2, 2, end) ? 4 : INVALID;
    }

    private static boolean canFollow(int lead, int second) {
        int lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        return second >= lowest && second <= highest;
    }

    private static boolean continues(byte[] bytes, int from, int count, int end) {
        if (from + count > end) {
            return false;
        }
        for (int i = from; i < from + count; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
