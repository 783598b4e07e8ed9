package io.spendwatch.bench.chart;

/** A figure at a moment. */
public record Point(double x, double y) {}
