package io.spendwatch.chart;

/**
 * What a chart is installed as.
 *
 * @param name the release's name
 * @param namespace where it is installed
 */
public record Release(String name, String namespace) {
    /** What scripts, plain manifests and documentation install. */
    public static final Release DEFAULT = new Release("spendwatch", "spendwatch");
}
