package io.spendwatch.job.window;

import static io.spendwatch.job.window.WindowsHarness.HOUR;

import io.spendwatch.job.rule.Emission;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleKind;
import io.spendwatch.job.rule.RuleWindow;
import io.spendwatch.job.rulebook.RuleChange;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongPredicate;

/** Rules of a few ids that come, are replaced and go, at random. */
final class RandomRules {
    private static final int IDS = 5;
    private static final int MOST_TRANSACTIONS = 4;

    private final Random random;
    private final List<String> types;
    private long version;

    RandomRules(Random random, List<String> types) {
        this.random = random;
        this.types = types;
    }

    /** Returns what the conditions of all rules say to a count of transactions. */
    static Map<String, LongPredicate> conditions() {
        Map<String, LongPredicate> conditions = new HashMap<>();
        for (int i = 1; i <= MOST_TRANSACTIONS; i++) {
            int count = i;
            conditions.put("count_transactions >= " + count, actual -> actual >= count);
            conditions.put("count_transactions == " + count, actual -> actual == count);
        }
        return conditions;
    }

    /** Returns a version that counts from this time on or from some hours later. */
    RuleChange next(long earliestMillis) {
        String id = "rule-" + random.nextInt(IDS);
        long afterMillis = random.nextBoolean() ? earliestMillis : earliestMillis + random.nextInt(20) * HOUR / 2;
        return new RuleChange(
                id, version++, afterMillis, random.nextInt(4) == 0 ? Optional.empty() : Optional.of(rule(id)));
    }

    private RuleDefinition rule(String id) {
        RuleKind kind = List.of(RuleKind.WINDOW, RuleKind.WINDOW, RuleKind.WINDOW, RuleKind.VELOCITY, RuleKind.TRAVEL)
                .get(random.nextInt(5));
        return kind == RuleKind.TRAVEL
                ? rule(id, kind, RuleWindow.NONE, List.of(), Emission.ON_CLOSE, "speed_kmh > 900.0")
                : rule(
                        id,
                        kind,
                        window(kind),
                        types.subList(0, random.nextInt(types.size())),
                        random.nextInt(5) < 2 ? Emission.ON_MATCH : Emission.ON_CLOSE,
                        "count_transactions " + (random.nextInt(3) == 0 ? "==" : ">=") + " "
                                + (1 + random.nextInt(MOST_TRANSACTIONS)));
    }

    private RuleDefinition rule(
            String id, RuleKind kind, RuleWindow window, List<String> summed, Emission emit, String when) {
        return new RuleDefinition(
                id, "", kind, window, random.nextInt(10) > 0, summed, emit, RuleDefinition.UNSAID, when);
    }

    private RuleWindow window(RuleKind kind) {
        int size = 1 + random.nextInt(12);
        if (kind == RuleKind.VELOCITY) {
            return RuleWindow.slidingBySlice(Duration.ofHours(size));
        }
        int slide = random.nextBoolean() ? size : 1 + random.nextInt(size);
        return new RuleWindow(Duration.ofHours(size), Duration.ofHours(slide));
    }
}
