package io.spendwatch.bench.command;

import io.spendwatch.generator.transaction.Customers;
import io.spendwatch.local.UserMistakeException;
import java.time.Duration;

/** Says which values of an option make sense. */
final class Require {
    private Require() {}

    static void atLeast(String option, long value, long least) {
        if (value < least) {
            throw new UserMistakeException(
                    "%s %d is less than %d: write %d or more".formatted(option, value, least, least));
        }
    }

    static void atMost(String option, long value, long most) {
        if (value > most) {
            throw new UserMistakeException(
                    "%s %d is more than %d: write %d or less".formatted(option, value, most, most));
        }
    }

    static void positive(String option, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new UserMistakeException("%s %s is not above 0: write PT10S, say".formatted(option, value));
        }
    }

    static void size(String option, String value) {
        if (!value.matches("[1-9][0-9]*[kKmMgG]")) {
            throw new UserMistakeException("%s %s is no size: write it like 512m or 2g".formatted(option, value));
        }
    }

    static void customers(int value) {
        atLeast("--customers", value, 1);
        atMost("--customers", value, Customers.MOST);
    }
}
