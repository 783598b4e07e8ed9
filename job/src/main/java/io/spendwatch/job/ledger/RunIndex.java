package io.spendwatch.job.ledger;

/**
 * What is known of a run without reading it.
 *
 * @param lines how many sums of a customer and a transaction type it holds
 * @param lowestHashes for each page the hash of its first customer
 */
public record RunIndex(int lines, int[] lowestHashes) {

    int pages() {
        return lowestHashes.length;
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
