package io.spendwatch.job.ledger;

import io.spendwatch.job.transaction.Utf8;

/** Goes through the customers of a run in their order, a page at a time. */
final class RunCursor {
    private final LedgerState state;
    private final int group;
    private final Directory.StoredRun run;
    private int pageNumber;
    private Page page;
    private int customer;
    private int hash;

    /** Begins at the first customer, of whom there is at least one. */
    RunCursor(LedgerState state, int group, Directory.StoredRun run) throws Exception {
        this.state = state;
        this.group = group;
        this.run = run;
        this.page = load(0);
        this.hash = page.hash(0);
    }

    /** Returns the customer that it is at. */
    Utf8 name() {
        return page.name(customer);
    }

    /** Compares the customers that two cursors are at, by the order of pages. */
    int compareTo(RunCursor other) {
        return hash != other.hash
                ? Integer.compare(hash, other.hash)
                : page.compareNames(customer, other.page, other.customer);
    }

    /** Reads what the customer has here. */
    void read(CustomerSlices into) {
        page.read(customer, run.key().sliceStartMillis(), into);
    }

    /** Goes on to the next customer; returns whether there is one. */
    boolean next() throws Exception {
        customer++;
        if (customer == page.customers()) {
            pageNumber++;
            if (pageNumber == run.index().pages()) {
                return false;
            }
            page = load(pageNumber);
            customer = 0;
        }
        hash = page.hash(customer);
        return true;
    }

    private Page load(int number) throws Exception {
        return new Page(state.page(group, run.key(), number));
    }
}
