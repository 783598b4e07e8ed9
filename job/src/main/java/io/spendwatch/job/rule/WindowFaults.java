package io.spendwatch.job.rule;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what keeps a rule's window from being made of a job's slices.
 *
 * @param slice how long a slice is
 * @param retain how long slices are kept
 */
record WindowFaults(Duration slice, Duration retain) {
    private static final String SIZE = "window.size";
    private static final String SLIDE = "window.slide";

    /** Slices that are shorter are nothing to advise. */
    private static final Duration SHORTEST_SLICE = Duration.ofSeconds(1);

    List<RuleFault> find(RuleKind kind, RuleWindow window) {
        List<RuleFault> faults = new ArrayList<>();
        switch (kind) {
            case WINDOW -> {
                checkSlices(SIZE, window.size(), "write ", "", faults);
                checkRetained(SIZE, window.size(), faults);
                if (!window.slide().equals(window.size())) {
                    checkSlide(window, faults);
                }
            }
            case VELOCITY -> {
                Duration fitting = commonDivisor(slice, window.size());
                String otherSlice = fitting.compareTo(SHORTEST_SLICE) < 0
                        ? ""
                        : "set slice: " + fitting + " in the job's configuration, or ";
                checkSlices(RuleKeys.WITHIN, window.size(), otherSlice + "write ", " here", faults);
                checkRetained(RuleKeys.WITHIN, window.size(), faults);
            }
            case TRAVEL -> {
                // It has none.
            }
        }
        return faults;
    }

    private void checkSlide(RuleWindow window, List<RuleFault> faults) {
        checkSlices(SLIDE, window.slide(), "write ", "", faults);
        if (window.slide().compareTo(window.size()) > 0) {
            faults.add(RuleFault.of(
                    SLIDE,
                    "%s is longer than the window (%s)".formatted(window.slide(), window.size()),
                    "write at most the window's size, or leave it out"));
        }
    }

    private void checkRetained(String key, Duration size, List<RuleFault> faults) {
        if (size.compareTo(retain) > 0) {
            faults.add(RuleFault.of(
                    key,
                    "%s is longer than slices are kept (retain %s)".formatted(size, retain),
                    "write at most " + retain));
        }
    }

    private void checkSlices(String key, Duration duration, String advice, String where, List<RuleFault> faults) {
        long slices = duration.toMillis() / slice.toMillis();
        if (duration.isNegative()
                || duration.isZero()
                || !slice.multipliedBy(slices).equals(duration)) {
            Duration nearest = slice.multipliedBy(Math.max(1, slices));
            faults.add(RuleFault.of(
                    key,
                    "%s is not a whole number of slices (slice %s)".formatted(duration, slice),
                    advice + nearest + " or another multiple of " + slice + where));
        }
    }

    /** Returns the longest slice of which both are a whole number, so that it suits the other rules as well. */
    private static Duration commonDivisor(Duration one, Duration other) {
        BigInteger divisor = BigInteger.valueOf(one.toMillis()).gcd(BigInteger.valueOf(other.toMillis()));
        return Duration.ofMillis(divisor.longValueExact());
    }
}
