package io.spendwatch.job.ledger;

import io.spendwatch.job.transaction.Utf8;

/** Is shown customers, one after the other. */
@FunctionalInterface
public interface CustomerVisitor {

    /**
     * Is shown a customer.
     *
     * @param slices what the customer spent; filled anew for the next one
     */
    void visit(Utf8 customer, CustomerSlices slices) throws Exception;
}
