package io.spendwatch.job.ledger;

import io.spendwatch.job.transaction.Utf8;
import java.util.Arrays;

/** Whose each line of a run is, and of which type, in flat arrays. */
final class LineNames {
    private static final int NONE = -1;
    private static final int INTS = 6;
    private static final int SEEDED_HASH = 0;
    private static final int HASH = 1;
    private static final int NAME_AT = 2;
    private static final int NAME_LENGTH = 3;
    private static final int TYPE = 4;
    private static final int NEXT = 5;

    private int[] ints = new int[INTS];
    private byte[] names = new byte[32];
    private int namesLength;
    private int lines;

    /** For each bucket of customers the last line in it; of no buckets until somebody looks for a customer. */
    private int[] buckets = {};

    /** Adds a line. */
    void add(int seededHash, int type, Utf8 customer) {
        int at = lines * INTS;
        if (at == ints.length) {
            ints = Arrays.copyOf(ints, 2 * ints.length);
        }
        ints[at + SEEDED_HASH] = seededHash;
        ints[at + HASH] = customer.hashCode();
        ints[at + NAME_AT] = append(customer.bytes());
        ints[at + NAME_LENGTH] = customer.length();
        ints[at + TYPE] = type;
        lines++;
        if (buckets.length > 0) {
            link(lines - 1);
        }
    }

    boolean is(int line, int seededHash, int type, Utf8 customer) {
        int at = line * INTS;
        return ints[at + SEEDED_HASH] == seededHash && ints[at + TYPE] == type && isOf(line, customer);
    }

    int seededHash(int line) {
        return ints[line * INTS + SEEDED_HASH];
    }

    int type(int line) {
        return ints[line * INTS + TYPE];
    }

    /** Returns a line of this customer; negative if there is none. */
    int first(Utf8 customer, int seededHash) {
        if (buckets.length < lines) {
            buckets = new int[Math.max(16, 2 * Integer.highestOneBit(lines))];
            Arrays.fill(buckets, NONE);
            for (int line = 0; line < lines; line++) {
                link(line);
            }
        }
        return orNext(buckets[bucket(seededHash)], customer);
    }

    /** Returns another line of this customer after one; negative after the last one. */
    int next(int line, Utf8 customer) {
        return orNext(ints[line * INTS + NEXT], customer);
    }

    /** Returns the lines in the order of pages, those of one customer in no order. */
    int[] inOrder() {
        long[] keys = new long[lines];
        for (int line = 0; line < lines; line++) {
            keys[line] = ((long) ints[line * INTS + HASH] << Integer.SIZE) | line;
        }
        Arrays.sort(keys);
        int[] inOrder = new int[lines];
        int from = 0;
        for (int i = 0; i < lines; i++) {
            inOrder[i] = (int) keys[i];
            if (i + 1 == lines || (int) (keys[i + 1] >> Integer.SIZE) != (int) (keys[i] >> Integer.SIZE)) {
                sortByName(inOrder, from, i + 1);
                from = i + 1;
            }
        }
        return inOrder;
    }

    boolean sameCustomer(int line, int other) {
        return ints[line * INTS + HASH] == ints[other * INTS + HASH] && compareNames(line, other) == 0;
    }

    /** Begins a customer in a page. */
    void beginCustomer(int line, int linesOfCustomer, PageWriter page) {
        int at = line * INTS;
        page.customer(ints[at + HASH], names, ints[at + NAME_AT], ints[at + NAME_LENGTH], linesOfCustomer);
    }

    /** Returns how many bytes of the heap they take. */
    long sizeBytes() {
        return (long) (ints.length + buckets.length) * Integer.BYTES + names.length;
    }

    private int append(byte[] name) {
        if (names.length - namesLength < name.length) {
            names = Arrays.copyOf(names, Math.max(2 * names.length, namesLength + name.length));
        }
        System.arraycopy(name, 0, names, namesLength, name.length);
        namesLength += name.length;
        return namesLength - name.length;
    }

    private void link(int line) {
        int bucket = bucket(ints[line * INTS + SEEDED_HASH]);
        ints[line * INTS + NEXT] = buckets[bucket];
        buckets[bucket] = line;
    }

    private int bucket(int seededHash) {
        return seededHash & (buckets.length - 1);
    }

    private int orNext(int first, Utf8 customer) {
        int line = first;
        while (line != NONE && !isOf(line, customer)) {
            line = ints[line * INTS + NEXT];
        }
        return line;
    }

    private boolean isOf(int line, Utf8 customer) {
        int at = line * INTS;
        return customer.contentEquals(names, ints[at + NAME_AT], ints[at + NAME_LENGTH]);
    }

    private void sortByName(int[] inOrder, int from, int to) {
        if (to - from > 1) {
            int[] sorted = Arrays.stream(inOrder, from, to)
                    .boxed()
                    .sorted(this::compareNames)
                    .mapToInt(line -> line)
                    .toArray();
            System.arraycopy(sorted, 0, inOrder, from, sorted.length);
        }
    }

    private int compareNames(int line, int other) {
        int at = ints[line * INTS + NAME_AT];
        int otherAt = ints[other * INTS + NAME_AT];
        return Arrays.compareUnsigned(
                names,
                at,
                at + ints[line * INTS + NAME_LENGTH],
                names,
                otherAt,
                otherAt + ints[other * INTS + NAME_LENGTH]);
    }
}
