package io.spendwatch.job.transaction;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of text at a time, in a {@code long} whose lowest byte is the first. */
final class EightBytes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long ZEROS = '0' * ONES;
    private static final long SPACES = ' ' * ONES;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;

    /** Added to a byte of 10 to 127, it sets the highest bit. */
    private static final long BEYOND_NINE = (0x80 - 10) * ONES;

    /** {@code 00:00:00}. */
    private static final long MIDNIGHT = 0x30303A30303A3030L;

    /** Added to what a time's bytes exceed those of midnight by, they set the highest bit of what is too large. */
    private static final long TIME_LIMITS = 0x767A7F767A7F767DL;

    private EightBytes() {}

    static long at(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    /** Returns how many bytes stand before the first quote, backslash, control character or byte that is not ASCII. */
    static int plain(long eight) {
        // Sets the high bit of each byte that is special. A borrow can reach a byte only from a special one below
        // it, so the lowest bit that is set is right.
        long special = eight | (eight - SPACES) | ((eight ^ QUOTES) - ONES) | ((eight ^ BACKSLASHES) - ONES);
        return Long.numberOfTrailingZeros(special & HIGH_BITS) / Byte.SIZE;
    }

    /** Returns how many digits stand before the first byte that is none. */
    static int digits(long eight) {
        long values = eight ^ ZEROS;
        // A carry can reach a byte only from one below it that is no digit either.
        return Long.numberOfTrailingZeros(((values + BEYOND_NINE) | values) & HIGH_BITS) / Byte.SIZE;
    }

    /** Returns the number that the first so many bytes, 1 to 8 digits, stand for. */
    static int number(long eight, int digits) {
        // What follows the digits is shifted out, and zeros in before them.
        long ones = (eight ^ ZEROS) << (Long.SIZE - Byte.SIZE * digits);
        long tens = ((ones * 10) + (ones >>> 8)) & 0x00FF00FF00FF00FFL;
        long hundreds = ((tens * 100) + (tens >>> 16)) & 0x0000FFFF0000FFFFL;
        return (int) (hundreds * 10_000 + (hundreds >>> 32));
    }

    /** Returns the second of the day of a time such as {@code 23:59:59}, or -1 for what is none. */
    static int secondOfDay(long eight) {
        long values = eight ^ MIDNIGHT;
        long tens = values & 0x000F00000F00000FL;
        long two = tens * 10 + (values >>> 8);
        int hours = (int) two & 0xFF;
        int minutes = (int) (two >>> 24) & 0xFF;
        int seconds = (int) (two >>> 48) & 0xFF;
        // A digit is 0 to 9, a colon 0.
        long other = (values | (values + TIME_LIMITS)) & HIGH_BITS;
        return other == 0 && hours <= 23 ? 3600 * hours + 60 * minutes + seconds : -1;
    }
}
