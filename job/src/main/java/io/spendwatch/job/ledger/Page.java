package io.spendwatch.job.ledger;

import io.spendwatch.job.money.MoneySum;
import io.spendwatch.job.spending.Spending;
import io.spendwatch.job.transaction.Utf8;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A page: customers in the order of their hashes, between equals of their bytes, each with what was spent in one slice, by transaction type. Read in order, or at one
 * customer.
 *
 * <p>Its bytes are a version; each customer's name, number of lines and lines; the transaction types, which lines refer
 * to by number; for each customer the hash and the position; and four numbers that say where these parts are. Whole
 * numbers are written in as few bytes as they need, but for hashes and positions.
 */
final class Page {
    /** What a page begins with. A change of what is written needs another number, and a reader of both. */
    static final byte VERSION = 1;

    static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** Of a whole number that takes all 64 bits. */
    static final int MOST_NUMBER_BYTES = 10;

    private static final int FOOTER_BYTES = 4 * Integer.BYTES;
    private static final int INDEX_BYTES = 2 * Integer.BYTES;

    private final byte[] bytes;
    private final Utf8[] types;
    private final int indexAt;
    private final int customers;
    private int at;

    /** @throws IllegalStateException if the bytes are of a version that this one does not know */
    Page(byte[] bytes) {
        if (bytes[0] != VERSION) {
            throw new IllegalStateException("A page of the ledger was written in version " + bytes[0]
                    + ", this job reads version " + VERSION + ": restore it with the version that wrote it");
        }
        this.bytes = bytes;
        int footer = bytes.length - FOOTER_BYTES;
        at = fixed32(footer);
        types = new Utf8[fixed32(footer + Integer.BYTES)];
        indexAt = fixed32(footer + 2 * Integer.BYTES);
        customers = fixed32(footer + 3 * Integer.BYTES);
        for (int type = 0; type < types.length; type++) {
            types[type] = text();
        }
    }

    int customers() {
        return customers;
    }

    int sizeBytes() {
        return bytes.length;
    }

    /** Returns the hash of the customer of this number. */
    int hash(int customer) {
        return fixed32(indexAt + customer * INDEX_BYTES);
    }

    /** Returns the name of the customer of this number. */
    Utf8 name(int customer) {
        at = position(customer);
        int length = (int) number();
        return Utf8.copyOf(bytes, at, length, hash(customer));
    }

    /** Compares the names of two customers of equal hashes by their bytes. */
    int compareNames(int customer, Page other, int otherCustomer) {
        at = position(customer);
        int length = (int) number();
        int from = at;
        other.at = other.position(otherCustomer);
        int otherLength = (int) other.number();
        return Arrays.compareUnsigned(bytes, from, from + length, other.bytes, other.at, other.at + otherLength);
    }

    /** Reads what the customer of this number spent in the page's slice. */
    void read(int customer, long sliceStartMillis, CustomerSlices into) {
        at = position(customer);
        int length = (int) number();
        at += length;
        int lines = (int) number();
        for (int line = 0; line < lines; line++) {
            Utf8 type = types[(int) number()];
            spending(sliceStartMillis, into.append(sliceStartMillis, type));
        }
    }

    /** Returns the number of the customer of this name; negative if there is none. */
    int find(Utf8 name) {
        for (int customer = firstOf(name.hashCode());
                customer < customers && hash(customer) == name.hashCode();
                customer++) {
            at = position(customer);
            int length = (int) number();
            if (name.contentEquals(bytes, at, length)) {
                return customer;
            }
        }
        return -1;
    }

    private int firstOf(int hash) {
        int low = 0;
        int high = customers;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hash(middle) < hash) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int position(int customer) {
        return fixed32(indexAt + customer * INDEX_BYTES + Integer.BYTES);
    }

    private void spending(long sliceStartMillis, Spending into) {
        long count = number();
        money(into.online());
        money(into.inStore());
        long lastEventTimeMillis = sliceStartMillis + number();
        double latitude = Double.longBitsToDouble((long) LONGS.get(bytes, at));
        double longitude = Double.longBitsToDouble((long) LONGS.get(bytes, at + Long.BYTES));
        at += 2 * Long.BYTES;
        into.restore(count, lastEventTimeMillis, latitude, longitude);
    }

    private void money(MoneySum into) {
        long high = number();
        into.set(high, number());
    }

    private Utf8 text() {
        int length = (int) number();
        Utf8 text = Utf8.copyOf(bytes, at, length);
        at += length;
        return text;
    }

    private long number() {
        long bits = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            bits |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return (bits >>> 1) ^ -(bits & 1);
    }

    private int fixed32(int position) {
        return (int) INTS.get(bytes, position);
    }
}
