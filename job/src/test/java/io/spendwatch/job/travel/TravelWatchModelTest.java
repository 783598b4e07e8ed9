package io.spendwatch.job.travel;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rulebook.RuleChange;
import io.spendwatch.job.trace.TracedTransaction;
import io.spendwatch.job.transaction.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;

/** Random transactions, rules, watermarks and restores, against {@link TravelModel}. */
class TravelWatchModelTest {
    private static final int TRIES = 150;
    private static final int STEPS = 120;
    private static final long BEGINNING = -3 * TravelHarness.HOUR;
    private static final int DISORDER_MILLIS = 60_000;
    private static final List<String> CUSTOMERS = List.of("Ana", "Đorđe");
    private static final List<String> TYPES = List.of("a", "\uFFFD", "\uD83D\uDE00");
    private static final List<String> RULES = List.of("near", "far");

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
            assertThat(run.travel.entriesInState()).isZero();
            assertThat(run.travel.timers()).isZero();
        } finally {
            run.travel.close();
        }
    }

    private static final class Run {
        private final Random random;
        private final TravelModel model = new TravelModel();
        private final List<RuleChange> changes = new ArrayList<>();
        private final List<String> alerts = new ArrayList<>();
        private TravelHarness travel;
        private long completeUntil = BEGINNING;

        private Run(Random random) throws Exception {
            this.random = random;
            travel = TravelHarness.start();
            apply(Long.MIN_VALUE);
            travel.completeUntil(BEGINNING);
        }

        private void step() throws Exception {
            switch (random.nextInt(20)) {
                case 0 -> restore();
                case 1 -> apply(completeUntil + random.nextInt(DISORDER_MILLIS));
                case 2, 3, 4 -> complete();
                default -> spend();
            }
        }

        /** Lets all that was spent be complete, and be kept long enough. */
        private void end() throws Exception {
            travel.completeUntil(completeUntil + 3 * TravelHarness.HOUR);
            take();
        }

        /** Spends within the disorder, often at a time and in a place where something was spent before. */
        private void spend() throws Exception {
            long grain = random.nextBoolean() ? 1 : DISORDER_MILLIS / 10;
            long time = completeUntil + random.nextInt(DISORDER_MILLIS) / grain * grain;
            TracedTransaction transaction = new TracedTransaction(
                    Utf8.of(CUSTOMERS.get(random.nextInt(CUSTOMERS.size()))),
                    Utf8.of(TYPES.get(random.nextInt(TYPES.size()))),
                    time,
                    random.nextInt(3) - 1,
                    random.nextInt(3) - 1,
                    random.nextInt(1_000) - 500,
                    0);
            model.spend(transaction);
            travel.spend(transaction);
        }

        private void complete() throws Exception {
            completeUntil += random.nextInt(10) == 0
                    ? TravelHarness.RETAIN.toMillis() - random.nextInt(DISORDER_MILLIS)
                    : random.nextInt(DISORDER_MILLIS);
            travel.completeUntil(completeUntil);
        }

        private void apply(long afterMillis) throws Exception {
            String id = RULES.get(random.nextInt(RULES.size()));
            int leastKilometres = random.nextInt(3) * 100;
            RuleDefinition rule =
                    TravelHarness.rule(id, random.nextInt(5) > 0, "distance_km >= " + leastKilometres + ".0");
            RuleChange change = new RuleChange(
                    id,
                    changes.size(),
                    afterMillis,
                    random.nextInt(5) > 0 ? Optional.of(rule) : Optional.empty(),
                    random.nextBoolean() ? Long.MIN_VALUE : afterMillis);
            changes.add(change);
            model.apply(change, leastKilometres);
            travel.change(change);
        }

        private void restore() throws Exception {
            take();
            OperatorSubtaskState state = travel.snapshot();
            travel.close();
            travel = TravelHarness.restore(state);
            for (RuleChange change : changes) {
                travel.change(change);
            }
        }

        private void take() {
            travel.alerts().forEach(alert -> alerts.add(summary(alert)));
        }

        private static String summary(Alert alert) {
            return "%s %s %d-%d %s/%s %d %d"
                    .formatted(
                            alert.rule(),
                            alert.customer(),
                            alert.windowStart().toEpochMilli(),
                            alert.lastEventTime().toEpochMilli(),
                            alert.latitude(),
                            alert.longitude(),
                            alert.countTransactions(),
                            alert.totalOnlinePaymentAmount().low());
        }
    }
}
