package io.spendwatch.local.replay;

/**
 * The results of a rule for which its condition had no answer: windows, or pairs of transactions.
 *
 * @param count how many, at least 1
 * @param reason why the last of them had none, and what to do, in one line
 */
public record NoAnswer(long count, String reason) {}
