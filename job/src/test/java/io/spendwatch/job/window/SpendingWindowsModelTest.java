package io.spendwatch.job.window;

import static io.spendwatch.job.window.WindowsHarness.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rulebook.RuleChange;
import io.spendwatch.job.rulebook.RuleHistory;
import io.spendwatch.job.testing.Transactions;
import io.spendwatch.job.transaction.Transaction;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Random events, changes of rules, watermarks, restores and rescales, many of them while windows are being closed, against
 * {@link WindowModel}.
 */
class SpendingWindowsModelTest {
    private static final int TRIES = 100;
    private static final int STEPS = 80;
    private static final int MOST_SUBTASKS = 3;
    private static final long BEGINNING = -30 * HOUR;
    private static final List<String> CUSTOMERS = List.of("Ana", "Boris", "Đorđe");
    private static final List<String> TYPES = List.of("groceries", "travel", "fuel");

    @Property(tries = TRIES)
    void shouldRaiseTheAlertsOfTheModelAndKeepNothing(@ForAll long seed) throws Exception {
        try (Run run = new Run(new Random(seed))) {
            // when
            for (int step = 0; step < STEPS; step++) {
                run.step();
            }
            run.end();

            // then
            assertThat(run.windows.alerts()).containsExactlyInAnyOrderElementsOf(run.model.alerts());
            assertThat(run.windows.keysInState()).isZero();
            assertThat(run.windows.timers()).isZero();
        }
    }

    private static final class Run implements AutoCloseable {
        private final Random random;
        private final RandomRules rules;
        private final WindowModel model = new WindowModel(HOUR, RandomRules.conditions());
        private final RuleHistory history = new RuleHistory();
        private final WindowSubtasks windows = WindowSubtasks.start();
        private long completeUntil = BEGINNING;

        private Run(Random random) throws Exception {
            this.random = random;
            rules = new RandomRules(random, TYPES);
            if (random.nextBoolean()) {
                spendBeforeTheRulesAreKnown();
            }
            change(Long.MIN_VALUE);
            windows.completeUntil(BEGINNING);
        }

        private void step() throws Exception {
            int choice = random.nextInt(26);
            if (choice == 0) {
                if (random.nextBoolean()) {
                    completeSome();
                }
                restart();
            } else if (choice < 4) {
                completeSome();
            } else if (choice < 7) {
                change(completeUntil);
            } else if (choice < 9) {
                windows.close(this::someGroups);
            } else {
                Transaction transaction = transaction();
                model.spend(transaction, completeUntil);
                windows.spend(transaction);
            }
        }

        /** Lets everything that was spent be complete and be kept long enough. */
        private void end() throws Exception {
            complete(completeUntil + 60 * HOUR);
            windows.completeUntil(completeUntil);
        }

        private void completeSome() throws Exception {
            complete(completeUntil + random.nextInt(3) * HOUR + random.nextInt(3) * HOUR / 2);
        }

        private void change(long earliestMillis) throws Exception {
            RuleChange change = rules.next(earliestMillis);
            history.add(change);
            model.change(change);
            windows.change(change);
        }

        private void complete(long until) throws Exception {
            model.complete(completeUntil, until);
            if (random.nextBoolean()) {
                windows.completeUntil(until);
            } else {
                windows.beginToCompleteUntil(until, this::someGroups);
            }
            completeUntil = until;
            if (random.nextBoolean()) {
                history.forgetUntil(completeUntil);
            }
        }

        private void restart() throws Exception {
            windows.restart(1 + random.nextInt(MOST_SUBTASKS));
            spendBeforeTheRulesAreKnown();
            for (RuleChange change : history.all()) {
                windows.change(change);
            }
            if (random.nextBoolean()) {
                windows.beginToCompleteUntil(completeUntil - random.nextInt(2) * HOUR, this::someGroups);
            }
        }

        private int someGroups() {
            return random.nextInt(WindowsHarness.MAX_PARALLELISM);
        }

        private void spendBeforeTheRulesAreKnown() throws Exception {
            for (int i = random.nextInt(4); i > 0; i--) {
                Transaction transaction = transaction();
                model.spend(transaction);
                windows.spend(transaction);
            }
        }

        /** Returns a transaction in a slice that is still open, often far ahead. */
        private Transaction transaction() {
            long openFrom = Math.floorDiv(completeUntil, HOUR) * HOUR;
            return Transactions.transaction(
                    oneOf(CUSTOMERS),
                    oneOf(TYPES),
                    random.nextLong() >> 7,
                    random.nextLong() >> 7,
                    random.nextInt(3),
                    random.nextInt(3),
                    openFrom + random.nextInt(random.nextInt(4) == 0 ? 20 : 3) * HOUR + random.nextInt(4) * HOUR / 4);
        }

        private String oneOf(List<String> texts) {
            return texts.get(random.nextInt(texts.size()));
        }

        @Override
        public void close() {
            windows.close();
        }
    }
}
