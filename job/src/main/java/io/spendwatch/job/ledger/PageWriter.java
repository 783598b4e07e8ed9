package io.spendwatch.job.ledger;

import io.spendwatch.job.money.MoneySum;
import io.spendwatch.job.spending.Spending;
import io.spendwatch.job.transaction.Utf8;
import java.util.Arrays;

/** Writes pages, one after the other, as {@link Page} reads them. */
final class PageWriter {
    /** A page that has come to so many bytes is full. */
    private static final int FULL_BYTES = 32 << 10;

    private static final int MOST_LINE_BYTES = 7 * Page.MOST_NUMBER_BYTES + 2 * Long.BYTES;

    private final Names types = new Names();
    private long sliceStartMillis;
    private byte[] bytes = new byte[FULL_BYTES * 2];
    private int length = 1;
    private int[] index = new int[512];
    private int customers;

    /** Begins with the pages of a run in this slice. */
    void begin(long newSliceStartMillis) {
        sliceStartMillis = newSliceStartMillis;
    }

    boolean isEmpty() {
        return customers == 0;
    }

    boolean isFull() {
        return length >= FULL_BYTES;
    }

    /** Returns the hash of the page's first customer. */
    int lowestHash() {
        return index[0];
    }

    /**
     * Adds a customer, who comes after the one before in the order of pages.
     *
     * @param hash of the name
     * @param names where the name's bytes are
     * @param lines how many lines of the customer follow, which are to be added next
     */
    void customer(int hash, byte[] names, int offset, int nameLength, int lines) {
        if (2 * customers == index.length) {
            index = Arrays.copyOf(index, 2 * index.length);
        }
        index[2 * customers] = hash;
        index[2 * customers + 1] = length;
        customers++;
        text(names, offset, nameLength);
        reserve(Page.MOST_NUMBER_BYTES);
        number(lines);
    }

    /** Adds a line of the customer. */
    void line(Utf8 type, Spending spending) {
        reserve(MOST_LINE_BYTES);
        number(types.number(type));
        number(spending.count());
        money(spending.online());
        money(spending.inStore());
        number(spending.lastEventTimeMillis() - sliceStartMillis);
        fixed64(Double.doubleToRawLongBits(spending.latitude()));
        fixed64(Double.doubleToRawLongBits(spending.longitude()));
    }

    /** Returns the page, and begins another one. */
    byte[] finish() {
        bytes[0] = Page.VERSION;
        int typesAt = length;
        for (int type = 0; type < types.size(); type++) {
            Utf8 name = types.name(type);
            text(name.bytes(), 0, name.length());
        }
        int indexAt = length;
        for (int i = 0; i < 2 * customers; i++) {
            fixed32(index[i]);
        }
        fixed32(typesAt);
        fixed32(types.size());
        fixed32(indexAt);
        fixed32(customers);
        byte[] page = Arrays.copyOf(bytes, length);
        types.clear();
        length = 1;
        customers = 0;
        return page;
    }

    private void money(MoneySum sum) {
        number(sum.high());
        number(sum.low());
    }

    private void text(byte[] array, int offset, int textLength) {
        reserve(Page.MOST_NUMBER_BYTES + textLength);
        number(textLength);
        System.arraycopy(array, offset, bytes, length, textLength);
        length += textLength;
    }

    /** Writes a number, for which there is room. */
    private void number(long value) {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    private void fixed32(int value) {
        reserve(Integer.BYTES);
        Page.INTS.set(bytes, length, value);
        length += Integer.BYTES;
    }

    private void fixed64(long value) {
        Page.LONGS.set(bytes, length, value);
        length += Long.BYTES;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
