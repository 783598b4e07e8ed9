package io.spendwatch.job.window;

import static io.spendwatch.job.window.WindowsHarness.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.testing.Transactions;
import io.spendwatch.job.transaction.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random events, rules, watermarks and restores, against {@link WindowModel}. */
class SpendingWindowsModelTest {
    private static final int TRIES = 150;
    private static final int STEPS = 60;
    private static final long BEGINNING = -30 * HOUR;
    private static final List<String> CUSTOMERS = List.of("Ana", "Boris", "Đorđe");
    private static final List<String> TYPES = List.of("groceries", "travel", "fuel");

    @Property(tries = TRIES)
    void shouldRaiseTheAlertsOfTheModelAndKeepNothing(@ForAll long seed) throws Exception {
        Run run = new Run(new Random(seed));
        try {
            // when
            for (int step = 0; step < STEPS; step++) {
                run.step();
            }
            run.end();

            // then
            assertThat(run.alerts).containsExactlyInAnyOrderElementsOf(run.model.alerts());
            assertThat(run.windows.customersInState()).isZero();
            assertThat(run.windows.timers()).isZero();
        } finally {
            run.windows.close();
        }
    }

    private static final class Run {
        private final Random random;
        private final WindowModel model = new WindowModel();
        private final Map<String, Integer> leastCounts = new HashMap<>();
        private final List<Alert> alerts = new ArrayList<>();
        private RuleDefinition[] rules;
        private WindowsHarness windows;
        private long completeUntil = BEGINNING;

        private Run(Random random) throws Exception {
            this.random = random;
            rules = someRules();
            windows = WindowsHarness.start(rules);
            windows.completeUntil(BEGINNING);
        }

        private void step() throws Exception {
            int choice = random.nextInt(20);
            if (choice == 0) {
                restore();
            } else if (choice < 4) {
                complete(completeUntil + random.nextInt(3) * HOUR + random.nextInt(3) * HOUR / 2);
            } else {
                spend();
            }
        }

        /** Lets everything that was spent be complete and be kept long enough. */
        private void end() throws Exception {
            complete(completeUntil + 60 * HOUR);
            alerts.addAll(windows.alerts());
        }

        /** Spends in a slice that is still open, often far ahead. */
        private void spend() throws Exception {
            long openFrom = Math.floorDiv(completeUntil, HOUR) * HOUR;
            Transaction transaction = Transactions.transaction(
                    oneOf(CUSTOMERS),
                    oneOf(TYPES),
                    random.nextLong() >> 7,
                    random.nextLong() >> 7,
                    random.nextInt(3),
                    random.nextInt(3),
                    openFrom + random.nextInt(random.nextInt(4) == 0 ? 20 : 3) * HOUR + random.nextInt(4) * HOUR / 4);
            model.spend(transaction);
            windows.spend(transaction);
        }

        private void complete(long until) throws Exception {
            model.complete(completeUntil, until, List.of(rules), leastCounts);
            windows.completeUntil(until);
            completeUntil = until;
        }

        private void restore() throws Exception {
            alerts.addAll(windows.alerts());
            var state = windows.snapshot();
            windows.close();
            if (random.nextBoolean()) {
                rules = someRules();
            }
            windows = WindowsHarness.restore(state, rules);
        }

        private RuleDefinition[] someRules() {
            RuleDefinition[] some = new RuleDefinition[1 + random.nextInt(4)];
            for (int i = 0; i < some.length; i++) {
                some[i] = someRule();
            }
            return some;
        }

        private RuleDefinition someRule() {
            String id = "rule-" + leastCounts.size();
            int leastCount = 1 + random.nextInt(3);
            leastCounts.put(id, leastCount);
            int size = 1 + random.nextInt(12);
            int slide = random.nextBoolean() ? size : 1 + random.nextInt(size);
            List<String> types = TYPES.subList(0, random.nextInt(TYPES.size()));
            return WindowsHarness.rule(id, size, slide, types, "count_transactions >= " + leastCount);
        }

        private String oneOf(List<String> texts) {
            return texts.get(random.nextInt(texts.size()));
        }
    }
}
