package io.spendwatch.bench.chart;

/**
 * Something that happened.
 *
 * @param x when
 * @param label what it was
 */
public record Mark(double x, String label) {}
