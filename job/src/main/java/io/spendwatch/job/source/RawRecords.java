package io.spendwatch.job.source;

import java.util.Arrays;

/**
 * Raw records in their order, in flat arrays. Mutable and reused. What was fetched together is mostly one array, which is
 * kept once.
 */
final class RawRecords {
    private static final int KEY_ARRAY = 0;
    private static final int KEY_OFFSET = 1;
    private static final int KEY_LENGTH = 2;
    private static final int VALUE_ARRAY = 3;
    private static final int VALUE_OFFSET = 4;
    private static final int VALUE_LENGTH = 5;
    private static final int INTS = 6;

    private static final int FIRST_ROWS = 16;

    private long[] offsets = new long[FIRST_ROWS];
    private int[] ints = new int[FIRST_ROWS * INTS];
    private int size;
    private byte[][] arrays = new byte[FIRST_ROWS][];
    private int arrayCount;

    int size() {
        return size;
    }

    /** Forgets all of them, and lets go of the bytes that they were fetched with. */
    void clear() {
        Arrays.fill(arrays, 0, arrayCount, null);
        arrayCount = 0;
        size = 0;
    }

    void add(RawRecord record) {
        if (size == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * size);
            ints = Arrays.copyOf(ints, 2 * size * INTS);
        }
        offsets[size] = record.offset();
        int at = size * INTS;
        int valueArray = keep(record.valueArray());
        // A key that is absent is in no array of its own: it would stand between two values of one.
        ints[at + KEY_ARRAY] = record.hasKey() ? keep(record.keyArray()) : valueArray;
        ints[at + KEY_OFFSET] = record.keyOffset();
        ints[at + KEY_LENGTH] = record.keyLength();
        ints[at + VALUE_ARRAY] = valueArray;
        ints[at + VALUE_OFFSET] = record.valueOffset();
        ints[at + VALUE_LENGTH] = record.valueLength();
        size++;
    }

    long offset(int row) {
        return offsets[row];
    }

    void get(int row, RawRecord into) {
        int at = row * INTS;
        into.setOffset(offsets[row]);
        into.setKey(arrays[ints[at + KEY_ARRAY]], ints[at + KEY_OFFSET], ints[at + KEY_LENGTH]);
        into.setValue(arrays[ints[at + VALUE_ARRAY]], ints[at + VALUE_OFFSET], ints[at + VALUE_LENGTH]);
    }

    /** Returns the number of an array, which it gets if it is not the one that was kept last. */
    private int keep(byte[] array) {
        if (arrayCount > 0 && arrays[arrayCount - 1] == array) {
            return arrayCount - 1;
        }
        if (arrayCount == arrays.length) {
            arrays = Arrays.copyOf(arrays, 2 * arrayCount);
        }
        arrays[arrayCount] = array;
        return arrayCount++;
    }
}
