package io.spendwatch.bench.micro;

/**
 * What a benchmark came to.
 *
 * @param task what is done, and with which input
 * @param by who does it
 * @param ours whether that is the job itself
 * @param nanos an operation, on average
 * @param error what is to be added and taken away for the confidence interval of 99.9 %
 */
record MicroResult(String task, String by, boolean ours, double nanos, double error) {}
