package io.spendwatch.job.ledger;

import io.spendwatch.job.spending.Spending;
import io.spendwatch.job.transaction.Utf8;
import java.util.Arrays;

/**
 * Lines in the order in which they came: whose each is, of which group and type, and what was spent. All that is known of
 * a line but its name is in one row of numbers, which are appended to each other: objects would take three times the
 * room, and the garbage collector's time.
 */
final class Lines {
    private static final int HASH_AND_NAME_LENGTH = 0;
    private static final int NAME_AT_TYPE_AND_GROUP = 1;
    private static final int COUNT = 2;
    private static final int ONLINE_HIGH = 3;
    private static final int ONLINE_LOW = 4;
    private static final int IN_STORE_HIGH = 5;
    private static final int IN_STORE_LOW = 6;
    private static final int LAST_EVENT_TIME = 7;
    private static final int LATITUDE = 8;
    private static final int LONGITUDE = 9;
    private static final int ROW = 10;

    /** Rows come in blocks, so that nothing is copied where there are many. */
    private static final int BLOCK_BITS = 8;

    private static final int BLOCK_ROWS = 1 << BLOCK_BITS;
    private static final int FEWEST_ROWS = 4;

    private long[][] blocks = {new long[FEWEST_ROWS * ROW]};
    private byte[] names = new byte[32];
    private int namesLength;
    private int size;
    private long sizeBytes = (long) FEWEST_ROWS * ROW * Long.BYTES + names.length;

    /**
     * Adds a line.
     *
     * @param group less than 2^16, as is the type
     */
    void add(Utf8 customer, int type, int group, Spending spending) {
        long[] block = blockWithRoom();
        int at = at(size);
        block[at + HASH_AND_NAME_LENGTH] = pair(customer.hashCode(), customer.length());
        block[at + NAME_AT_TYPE_AND_GROUP] = pair(append(customer.bytes()), type << Short.SIZE | group);
        set(block, at, spending);
        size++;
    }

    /** Adds to what was spent in a line. */
    void addTo(int line, Spending spending, Spending scratch) {
        get(line, scratch);
        scratch.add(spending);
        set(blocks[line >> BLOCK_BITS], at(line), scratch);
    }

    void get(int line, Spending into) {
        long[] block = blocks[line >> BLOCK_BITS];
        int at = at(line);
        into.online().set(block[at + ONLINE_HIGH], block[at + ONLINE_LOW]);
        into.inStore().set(block[at + IN_STORE_HIGH], block[at + IN_STORE_LOW]);
        into.restore(
                block[at + COUNT],
                block[at + LAST_EVENT_TIME],
                Double.longBitsToDouble(block[at + LATITUDE]),
                Double.longBitsToDouble(block[at + LONGITUDE]));
    }

    int size() {
        return size;
    }

    int hash(int line) {
        return high(line, HASH_AND_NAME_LENGTH);
    }

    int type(int line) {
        return low(line, NAME_AT_TYPE_AND_GROUP) >>> Short.SIZE;
    }

    int group(int line) {
        return low(line, NAME_AT_TYPE_AND_GROUP) & 0xFFFF;
    }

    boolean isOf(int line, Utf8 customer) {
        return hash(line) == customer.hashCode() && customer.contentEquals(names, nameAt(line), nameLength(line));
    }

    boolean haveSameCustomer(int line, int other) {
        return hash(line) == hash(other) && compareNames(line, other) == 0;
    }

    int compareNames(int line, int other) {
        int at = nameAt(line);
        int otherAt = nameAt(other);
        return Arrays.compareUnsigned(names, at, at + nameLength(line), names, otherAt, otherAt + nameLength(other));
    }

    /** Begins in a page with a line's customer, of whom so many lines follow. */
    void beginCustomer(int line, int linesOfCustomer, PageWriter page) {
        page.customer(hash(line), names, nameAt(line), nameLength(line), linesOfCustomer);
    }

    /** Returns how many bytes of the heap they take. */
    long sizeBytes() {
        return sizeBytes;
    }

    private long[] blockWithRoom() {
        int number = size >> BLOCK_BITS;
        if (number == blocks.length) {
            blocks = Arrays.copyOf(blocks, 2 * number);
        }
        long[] block = blocks[number];
        if (block == null) {
            block = new long[BLOCK_ROWS * ROW];
        } else if (at(size) == block.length) {
            block = Arrays.copyOf(block, 2 * block.length);
        } else {
            return block;
        }
        sizeBytes += (long) (block.length - (blocks[number] == null ? 0 : blocks[number].length)) * Long.BYTES;
        blocks[number] = block;
        return block;
    }

    private int append(byte[] name) {
        if (names.length - namesLength < name.length) {
            sizeBytes -= names.length;
            names = Arrays.copyOf(names, Math.max(2 * names.length, namesLength + name.length));
            sizeBytes += names.length;
        }
        System.arraycopy(name, 0, names, namesLength, name.length);
        namesLength += name.length;
        return namesLength - name.length;
    }

    private static void set(long[] block, int at, Spending spending) {
        block[at + COUNT] = spending.count();
        block[at + ONLINE_HIGH] = spending.online().high();
        block[at + ONLINE_LOW] = spending.online().low();
        block[at + IN_STORE_HIGH] = spending.inStore().high();
        block[at + IN_STORE_LOW] = spending.inStore().low();
        block[at + LAST_EVENT_TIME] = spending.lastEventTimeMillis();
        block[at + LATITUDE] = Double.doubleToRawLongBits(spending.latitude());
        block[at + LONGITUDE] = Double.doubleToRawLongBits(spending.longitude());
    }

    private int nameAt(int line) {
        return high(line, NAME_AT_TYPE_AND_GROUP);
    }

    private int nameLength(int line) {
        return low(line, HASH_AND_NAME_LENGTH);
    }

    private int high(int line, int column) {
        return (int) (blocks[line >> BLOCK_BITS][at(line) + column] >> Integer.SIZE);
    }

    private int low(int line, int column) {
        return (int) blocks[line >> BLOCK_BITS][at(line) + column];
    }

    private static long pair(int high, int low) {
        return ((long) high << Integer.SIZE) | (low & 0xFFFF_FFFFL);
    }

    private static int at(int line) {
        return (line & (BLOCK_ROWS - 1)) * ROW;
    }
}
