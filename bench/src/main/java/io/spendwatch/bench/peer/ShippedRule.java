package io.spendwatch.bench.peer;

/** The rule that ships, which is what peers judge. */
public final class ShippedRule {
    public static final String ID = "in-store-over-online";

    private ShippedRule() {}
}
