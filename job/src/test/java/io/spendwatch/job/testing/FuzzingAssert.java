package io.spendwatch.job.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/** What holds of every target. */
public final class FuzzingAssert {
    /** Of processor time, for 64 KiB: far more than anything needs that is not stuck. */
    private static final Duration STUCK = Duration.ofSeconds(5);

    private static final long LEAK_BYTES = 64L << 20;
    private static final long FEWEST_INPUTS = 1_000;

    private FuzzingAssert() {}

    /** Requires that inputs were tried, that some had the target answer in different ways, that none took long, and that none left much behind. */
    public static void assertSurvived(Fuzzing.Report report, int fewestAnswers) {
        assertThat(report.inputs()).as("inputs").isGreaterThan(FEWEST_INPUTS / report.oneIn());
        assertThat(report.answers()).as("kinds of answers").isGreaterThanOrEqualTo(fewestAnswers);
        assertThat(report.longest()).as("processor time of the longest").isLessThan(STUCK);
        assertThat(report.grownBytes()).as("bytes that stayed").isLessThan(LEAK_BYTES);
    }
}
