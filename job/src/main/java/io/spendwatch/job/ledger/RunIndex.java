package io.spendwatch.job.ledger;

/** What is known of a run without reading it. Immutable. */
public final class RunIndex {
    private final int lines;
    private final int[] lowestHashes;

    /**
     * Makes an index.
     *
     * @param lines how many sums of a customer and a transaction type the run holds
     * @param lowestHashes for each page the hash of its first customer
     */
    RunIndex(int lines, int... lowestHashes) {
        this.lines = lines;
        this.lowestHashes = lowestHashes.clone();
    }

    int lines() {
        return lines;
    }

    int pages() {
        return lowestHashes.length;
    }

    /** Returns the hash of a page's first customer. */
    int lowestHash(int page) {
        return lowestHashes[page];
    }

    /** Returns the first page that may hold a customer of this hash; the one after it may too, if it begins with it. */
    int firstPage(int hash) {
        int low = 0;
        int high = pages() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lowestHashes[middle] < hash) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
