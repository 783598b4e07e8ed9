package io.spendwatch.job.ledger;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Indexes of runs, for tests of other packages. */
public final class RunIndexes {
    private RunIndexes() {}

    /** Returns an index of so many lines, and of pages that begin with these hashes. */
    public static RunIndex of(int lines, int... lowestHashes) {
        return new RunIndex(lines, lowestHashes);
    }

    /** Generates indexes. */
    public static Arbitrary<RunIndex> any() {
        return Combinators.combine(
                        Arbitraries.integers(),
                        Arbitraries.integers().array(int[].class).ofMaxSize(20))
                .as(RunIndex::new);
    }
}
