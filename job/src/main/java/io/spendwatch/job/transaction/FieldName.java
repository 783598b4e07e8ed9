package io.spendwatch.job.transaction;

import java.nio.charset.StandardCharsets;

/**
 * A field's name as it usually stands in an event, quoted and with its colon, to be compared eight bytes at a time: four
 * runs that overlap where the name is shorter. A record, as the compiler trusts that the parts of one never change, and
 * makes constants of them.
 *
 * @param length in bytes, with quotes and colon
 * @param mask which bits of a run count: all but in a name shorter than a run
 */
record FieldName(
        int length, long mask, long first, int secondAt, long second, int thirdAt, long third, int lastAt, long last) {

    /** Returns that of a name of 1 to 29 letters and underscores. */
    static FieldName of(String name) {
        String quoted = "\"" + name + "\":";
        int length = quoted.length();
        byte[] bytes = (quoted + "\0".repeat(Long.BYTES)).getBytes(StandardCharsets.US_ASCII);
        long mask = length < Long.BYTES ? (1L << (Byte.SIZE * length)) - 1 : -1;
        int lastAt = Math.max(0, length - Long.BYTES);
        int secondAt = Math.min(Long.BYTES, lastAt);
        int thirdAt = Math.min(2 * Long.BYTES, lastAt);
        return new FieldName(
                length,
                mask,
                EightBytes.at(bytes, 0) & mask,
                secondAt,
                EightBytes.at(bytes, secondAt) & mask,
                thirdAt,
                EightBytes.at(bytes, thirdAt) & mask,
                lastAt,
                EightBytes.at(bytes, lastAt) & mask);
    }

    /**
     * Returns the position behind this name and at most one space, or -1 if it does not stand there just so, with eight
     * bytes or more behind it.
     *
     * @param at a position, or a negative number, where no name stands
     */
    int valueFrom(byte[] bytes, int at, int end) {
        int to = at + length;
        if (at < 0 || end - to < Long.BYTES) {
            return -1;
        }
        long different = ((EightBytes.at(bytes, at) ^ first)
                        | (EightBytes.at(bytes, at + secondAt) ^ second)
                        | (EightBytes.at(bytes, at + thirdAt) ^ third)
                        | (EightBytes.at(bytes, at + lastAt) ^ last))
                & mask;
        if (different != 0) {
            return -1;
        }
        return bytes[to] == ' ' ? to + 1 : to;
    }
}
