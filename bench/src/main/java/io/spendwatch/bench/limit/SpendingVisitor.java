package io.spendwatch.bench.limit;

/** Is shown what one customer spent in a window. */
@FunctionalInterface
interface SpendingVisitor {

    /**
     * Looks at it.
     *
     * @param spending of the window
     * @param at which entry of it this is
     * @param online sum in ten-thousandths
     * @param inStore sum in ten-thousandths
     * @param latitude of the last transaction, packed as {@link Degrees} packs it
     * @param longitude of the last transaction, packed likewise
     */
    void visit(Spending spending, int at, long count, long online, long inStore, long latitude, long longitude);
}
