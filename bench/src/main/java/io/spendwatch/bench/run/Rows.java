package io.spendwatch.bench.run;

/**
 * The rows of one rule, in no order.
 *
 * @param count how many
 * @param digest the same for the same rows, whatever their order and their files
 */
public record Rows(long count, String digest) {}
