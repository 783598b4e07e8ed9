package io.spendwatch.job.ledger;

/**
 * A page of a run.
 *
 * @param run the run
 * @param page its number, from 0
 */
public record PageKey(RunKey run, int page) {}
