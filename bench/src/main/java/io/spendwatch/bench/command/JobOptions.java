package io.spendwatch.bench.command;

import io.spendwatch.local.UserMistakeException;
import picocli.CommandLine.Option;

/** The options of runs of jobs, and of who pays in their transactions. */
class JobOptions extends RunOptions {
    @Option(names = "--customers", paramLabel = "N", description = "Who pay. Default: ${DEFAULT-VALUE}.")
    int customers = 10_000;

    /** @throws UserMistakeException if a value makes no sense */
    @Override
    void check() {
        Require.customers(customers);
        super.check();
    }
}
