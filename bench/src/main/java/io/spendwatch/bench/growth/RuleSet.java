package io.spendwatch.bench.growth;

/**
 * Which rules are judged.
 *
 * @param count how many, at least 1; the first is the one that ships
 * @param onMatch whether some of them raise alerts at each match; otherwise those wait for their window's end too
 */
record RuleSet(int count, boolean onMatch) {
    static final RuleSet SHIPPED = new RuleSet(1, true);
}
