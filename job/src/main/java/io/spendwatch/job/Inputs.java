package io.spendwatch.job;

import java.util.function.UnaryOperator;

/**
 * What the job reads.
 *
 * @param transactions where the transactions come from
 * @param rules where rules come from while the job runs
 */
public record Inputs(TransactionInput transactions, RuleInput rules) {

    /** Returns the same with something done to the transactions. */
    public Inputs with(UnaryOperator<TransactionInput> change) {
        return new Inputs(change.apply(transactions), rules);
    }
}
