package io.spendwatch.job.rule;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.alert.AlertStatus;
import io.spendwatch.job.alert.Journey;
import io.spendwatch.job.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A candidate and rules to try on it. */
final class RuleExamples {
    static final Instant WINDOW_START = Instant.parse("2026-10-28T10:00:00Z");
    static final Duration SLICE = Duration.ofHours(1);
    static final Duration RETAIN = Duration.ofHours(24);
    static final RuleCompiler COMPILER = new RuleCompiler(SLICE, RETAIN);

    private RuleExamples() {}

    /** Returns a candidate in Belgrade with these sums, in ten-thousandths. */
    static Alert candidate(long count, Money online, Money inStore) {
        return candidate("Ana", count, online, inStore);
    }

    static Alert candidate(String customer) {
        return candidate(customer, 3, Money.ofUnits(1_000_000), Money.ofUnits(2_000_001));
    }

    private static Alert candidate(String customer, long count, Money online, Money inStore) {
        return new Alert(
                "some-rule",
                customer,
                count,
                online,
                inStore,
                44.75,
                20.5,
                WINDOW_START,
                WINDOW_START.plus(Duration.ofHours(10)),
                WINDOW_START.plus(Duration.ofHours(9)));
    }

    static Alert candidate() {
        return candidate(3, Money.ofUnits(1_000_000), Money.ofUnits(2_000_001));
    }

    static RuleDefinition rule(String when) {
        return rule(when, Duration.ofHours(10), Duration.ofHours(10));
    }

    static RuleDefinition rule(String when, Duration size, Duration slide) {
        return new RuleDefinition("some-rule", "", new RuleWindow(size, slide), true, List.of(), when);
    }

    /** Returns two transactions: one in Belgrade at ten, and one in Novi Sad, 70 km away, half an hour later. */
    static Alert journey() {
        Instant later = WINDOW_START.plus(Duration.ofMinutes(30));
        return new Alert(
                "far",
                "Ana",
                2,
                Money.ofUnits(1_000_000),
                Money.ofUnits(2_000_001),
                45.25,
                19.85,
                WINDOW_START,
                later.plusMillis(1),
                later,
                AlertStatus.FINAL,
                Optional.of(new Journey(44.75, 20.5, WINDOW_START, 70, 140)));
    }

    static RuleDefinition velocity(Duration within) {
        return new RuleDefinition(
                "fast",
                "",
                RuleKind.VELOCITY,
                RuleWindow.slidingBySlice(within),
                true,
                List.of(),
                Emission.ON_CLOSE,
                RuleDefinition.UNSAID,
                "count_transactions > 5");
    }

    static RuleDefinition travel(String when) {
        return new RuleDefinition(
                "far",
                "",
                RuleKind.TRAVEL,
                RuleWindow.NONE,
                true,
                List.of(),
                Emission.ON_CLOSE,
                RuleDefinition.UNSAID,
                when);
    }

    static CompiledRule compile(String when) {
        return COMPILER.compile(rule(when));
    }

    static Verdict judge(String when, Alert candidate) {
        return compile(when).matches(candidate);
    }
}
