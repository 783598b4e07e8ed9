package io.spendwatch.generator.command;

import io.spendwatch.generator.transaction.Shares;
import picocli.CommandLine.Option;

/** The options that say how many events are particular. */
final class ShareOptions {
    @Option(
            names = "--late",
            paramLabel = "SHARE",
            defaultValue = "0",
            converter = DecimalNumber.class,
            description = "The share of events two to three hours behind, such as 0.02; none among the first hundred"
                    + " (default: ${DEFAULT-VALUE}).")
    private double late;

    @Option(
            names = "--out-of-order",
            paramLabel = "SHARE",
            defaultValue = "0",
            converter = DecimalNumber.class,
            description = "The share of events up to 50 s behind, which are in time yet, such as 0.1"
                    + " (default: ${DEFAULT-VALUE}).")
    private double outOfOrder;

    @Option(
            names = "--malformed",
            paramLabel = "SHARE",
            defaultValue = "0",
            converter = DecimalNumber.class,
            description = "The share of events that break the contract, in all ways in turn, such as 0.01"
                    + " (default: ${DEFAULT-VALUE}).")
    private double malformed;

    Shares shares() {
        return new Shares(late, outOfOrder, malformed);
    }
}
