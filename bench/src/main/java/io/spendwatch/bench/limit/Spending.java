package io.spendwatch.bench.limit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What customers spent in one window: a hash table with open addressing, an entry of which is a cache line, and their names
 * end to end beside it.
 */
final class Spending {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    /** Longs of an entry: two of the name, then these; a place is empty while its first long is 0. */
    private static final int ENTRY = 8;

    private static final int HASH_AND_LENGTH = 0;
    private static final int START_AND_COUNT = 1;
    private static final int ONLINE = 2;
    private static final int IN_STORE = 3;
    private static final int TIME = 4;
    private static final int LATITUDE = 5;
    private static final int LONGITUDE = 6;

    private static final int FIRST_PLACES = 1 << 10;
    private static final long LOW_HALF = 0xFFFFFFFFL;

    private long[] entries = new long[FIRST_PLACES * ENTRY];
    private byte[] names = new byte[FIRST_PLACES * 16];
    private int namesEnd;
    private int size;

    /** Adds a transaction. */
    void add(byte[] event, EventScanner scanned) {
        int at = place(event, scanned.customerStart(), scanned.customerLength());
        entries[at + START_AND_COUNT]++;
        entries[at + ONLINE] += scanned.online();
        entries[at + IN_STORE] += scanned.inStore();
        locate(
                at,
                scanned.eventTimeMillis(),
                scanned.latitude().packed(),
                scanned.longitude().packed());
    }

    /** Adds what another one of the same window holds. */
    void addAll(Spending other) {
        // In the order of their places they would crowd a table that has to grow on the way.
        while (size + other.size > entries.length / ENTRY / 4 * 3) {
            grow();
        }
        for (int from = 0; from < other.entries.length; from += ENTRY) {
            if (other.entries[from] != 0) {
                int at = place(other.names, other.nameStart(from), other.nameLength(from));
                entries[at + START_AND_COUNT] += other.entries[from + START_AND_COUNT] & LOW_HALF;
                entries[at + ONLINE] += other.entries[from + ONLINE];
                entries[at + IN_STORE] += other.entries[from + IN_STORE];
                locate(at, other.entries[from + TIME], other.entries[from + LATITUDE], other.entries[from + LONGITUDE]);
            }
        }
    }

    int size() {
        return size;
    }

    /** Shows each customer's sums. */
    void forEach(SpendingVisitor visitor) {
        for (int at = 0; at < entries.length; at += ENTRY) {
            if (entries[at] != 0) {
                visitor.visit(
                        this,
                        at,
                        entries[at + START_AND_COUNT] & LOW_HALF,
                        entries[at + ONLINE],
                        entries[at + IN_STORE],
                        entries[at + LATITUDE],
                        entries[at + LONGITUDE]);
            }
        }
    }

    /** Returns the customer of an entry that is being shown. */
    String customer(int at) {
        return new String(names, nameStart(at), nameLength(at), StandardCharsets.UTF_8);
    }

    /** Keeps the location of the greatest event time, between equals the greatest (lat, lon). */
    private void locate(int at, long time, long latitude, long longitude) {
        if (time > entries[at + TIME] || (time == entries[at + TIME] && isGreater(at, latitude, longitude))) {
            entries[at + TIME] = time;
            entries[at + LATITUDE] = latitude;
            entries[at + LONGITUDE] = longitude;
        }
    }

    private boolean isGreater(int at, long latitude, long longitude) {
        int byLatitude = Double.compare(Degrees.unpack(latitude), Degrees.unpack(entries[at + LATITUDE]));
        return byLatitude > 0
                || (byLatitude == 0 && Degrees.unpack(longitude) > Degrees.unpack(entries[at + LONGITUDE]));
    }

    /** Returns where the entry of a customer is, which is made if there is none. */
    private int place(byte[] bytes, int start, int length) {
        long hash = hash(bytes, start, length);
        long hashAndLength = (hash << Integer.SIZE) | length;
        int mask = entries.length - 1;
        int at = (int) (hash * ENTRY) & mask;
        while (entries[at] != 0) {
            if (entries[at] == hashAndLength && isNamed(at, bytes, start, length)) {
                return at;
            }
            at = (at + ENTRY) & mask;
        }
        if (size >= entries.length / ENTRY / 4 * 3) {
            grow();
            return place(bytes, start, length);
        }
        entries[at] = hashAndLength;
        entries[at + START_AND_COUNT] = (long) namesEnd << Integer.SIZE;
        entries[at + TIME] = Long.MIN_VALUE;
        keepName(bytes, start, length);
        size++;
        return at;
    }

    private boolean isNamed(int at, byte[] bytes, int start, int length) {
        int nameStart = nameStart(at);
        return Arrays.equals(names, nameStart, nameStart + length, bytes, start, start + length);
    }

    private void keepName(byte[] bytes, int start, int length) {
        if (names.length - namesEnd < length) {
            names = Arrays.copyOf(names, Math.max(2 * names.length, namesEnd + length));
        }
        System.arraycopy(bytes, start, names, namesEnd, length);
        namesEnd += length;
    }

    private void grow() {
        long[] old = entries;
        entries = new long[2 * old.length];
        int mask = entries.length - 1;
        for (int from = 0; from < old.length; from += ENTRY) {
            if (old[from] != 0) {
                int at = (int) ((old[from] >>> Integer.SIZE) * ENTRY) & mask;
                while (entries[at] != 0) {
                    at = (at + ENTRY) & mask;
                }
                System.arraycopy(old, from, entries, at, ENTRY);
            }
        }
    }

    private int nameStart(int at) {
        return (int) (entries[at + START_AND_COUNT] >>> Integer.SIZE);
    }

    private int nameLength(int at) {
        return (int) (entries[at + HASH_AND_LENGTH] & LOW_HALF);
    }

    /** Returns 32 bits that depend on all bytes. */
    private static long hash(byte[] bytes, int start, int length) {
        long hash = length;
        int at = start;
        for (int end = start + length - Long.BYTES; at <= end; at += Long.BYTES) {
            hash = (hash ^ (long) EIGHT_BYTES.get(bytes, at)) * MULTIPLIER;
            hash ^= hash >>> Integer.SIZE;
        }
        for (int end = start + length; at < end; at++) {
            hash = (hash ^ bytes[at]) * MULTIPLIER;
        }
        return (hash ^ (hash >>> Integer.SIZE)) & LOW_HALF;
    }
}
