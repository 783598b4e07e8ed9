package io.spendwatch.job.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.serialization.CodecSerializer;
import java.util.List;
import java.util.Optional;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class RuleStatusKeeperTest {
    private static final int MOST_RULES = 100;
    private static final RuleStatus BIG = decision("big", 3);

    @Test
    void shouldSendADecisionAtOnce() throws Exception {
        try (Keeper keeper = Keeper.start()) {
            // when
            keeper.decide(BIG);

            // then
            assertThat(keeper.sent()).containsExactly(BIG);
        }
    }

    @Test
    void shouldSendWhatWasCountedBeforeTheNextCheckpoint() throws Exception {
        try (Keeper keeper = Keeper.start()) {
            // given
            keeper.decide(BIG);
            keeper.count(new RuleTally("big", 2, 0, ""));
            keeper.count(new RuleTally("big", 1, 1, "divide by zero"));
            keeper.count(new RuleTally("big", 4, 0, ""));
            assertThat(keeper.sent()).containsExactly(BIG);

            // when
            keeper.snapshot();

            // then
            assertThat(keeper.sent()).containsExactly(counted(BIG, 7, 1, "divide by zero"));
            keeper.snapshot();
            assertThat(keeper.sent()).isEmpty();
        }
    }

    @Test
    void shouldSendWhatWasCountedWithTheNextDecision() throws Exception {
        try (Keeper keeper = Keeper.start()) {
            // given
            keeper.count(new RuleTally("big", 2, 0, ""));
            keeper.snapshot();
            assertThat(keeper.sent()).isEmpty();

            // when
            keeper.decide(BIG);
            keeper.snapshot();

            // then
            assertThat(keeper.sent()).containsExactly(counted(BIG, 2, 0, ""));
        }
    }

    @Test
    void shouldNotRepeatWhatIsUnchanged() throws Exception {
        try (Keeper keeper = Keeper.start()) {
            // given
            keeper.decide(BIG);
            keeper.sent();

            // when
            keeper.decide(decision("big", 3));
            keeper.count(new RuleTally("big", 0, 0, ""));
            keeper.snapshot();

            // then
            assertThat(keeper.sent()).isEmpty();
        }
    }

    @Test
    void shouldGoOnCountingAfterARestore() throws Exception {
        // given
        OperatorSubtaskState state;
        try (Keeper keeper = Keeper.start()) {
            keeper.decide(BIG);
            keeper.count(new RuleTally("big", 2, 1, "divide by zero"));
            keeper.count(new RuleTally("undecided", 5, 0, ""));
            state = keeper.snapshot();
        }

        try (Keeper keeper = Keeper.restore(state)) {
            // when
            keeper.decide(BIG);
            keeper.count(new RuleTally("big", 1, 0, ""));
            keeper.decide(decision("undecided", 9));
            keeper.decide(decision("big", 4));

            // then
            assertThat(keeper.sent())
                    .containsExactly(
                            counted(decision("undecided", 9), 5, 0, ""),
                            counted(decision("big", 4), 3, 1, "divide by zero"));
        }
    }

    @Test
    void shouldSendWhatWasCountedAtTheEnd() throws Exception {
        // given
        Keeper keeper = Keeper.start();
        keeper.decide(BIG);
        keeper.count(new RuleTally("big", 2, 0, ""));
        keeper.sent();

        // when
        keeper.close();

        // then
        assertThat(keeper.sent()).containsExactly(counted(BIG, 2, 0, ""));
    }

    @Test
    void shouldForgetTheEarliestOfTooManyRetiredRulesAndItsCounts() throws Exception {
        // given
        OperatorSubtaskState state;
        try (Keeper keeper = Keeper.start()) {
            keeper.count(new RuleTally("rule-0", 7, 0, ""));
            for (int number = 0; number <= MOST_RULES; number++) {
                keeper.decide(retired("rule-" + number, number));
            }
            state = keeper.snapshot();
        }

        try (Keeper keeper = Keeper.restore(state)) {
            // when
            keeper.decide(retired("rule-1", 1));
            keeper.decide(decision("rule-0", 200));

            // then
            assertThat(keeper.sent()).containsExactly(decision("rule-0", 200));
        }
    }

    private static RuleStatus retired(String id, long version) {
        return new RuleStatus(
                id, RuleState.RETIRED, version, 100, 100, Long.MIN_VALUE, List.of(), RuleStatus.NONE, "", 0, 0, "");
    }

    private static RuleStatus decision(String id, long version) {
        return new RuleStatus(
                id, RuleState.ACTIVE, version, 100, 100, Long.MIN_VALUE, List.of(), version, "{}", 0, 0, "");
    }

    private static RuleStatus counted(RuleStatus status, long alerts, long errors, String lastError) {
        return status.withCounts(new RuleTally(status.id(), alerts, errors, lastError));
    }

    private static final class Keeper implements AutoCloseable {
        private final TwoInputStreamOperatorTestHarness<RuleStatus, RuleTally, RuleStatus> harness;

        private Keeper(Optional<OperatorSubtaskState> before) throws Exception {
            harness = new TwoInputStreamOperatorTestHarness<>(new RuleStatusKeeper(MOST_RULES));
            harness.setup(new CodecSerializer<>(new RuleStatusCodec()));
            if (before.isPresent()) {
                harness.initializeState(before.get());
            }
            harness.open();
        }

        static Keeper start() throws Exception {
            return new Keeper(Optional.empty());
        }

        static Keeper restore(OperatorSubtaskState before) throws Exception {
            return new Keeper(Optional.of(before));
        }

        void decide(RuleStatus decision) throws Exception {
            harness.processElement1(new StreamRecord<>(decision));
        }

        void count(RuleTally tally) throws Exception {
            harness.processElement2(new StreamRecord<>(tally));
        }

        OperatorSubtaskState snapshot() throws Exception {
            harness.prepareSnapshotPreBarrier(1);
            return harness.snapshot(1, 1);
        }

        /** Returns what was sent since this was last asked. */
        List<RuleStatus> sent() {
            List<RuleStatus> sent = harness.extractOutputValues();
            harness.getOutput().clear();
            return sent;
        }

        @Override
        public void close() {
            try {
                harness.close();
            } catch (Exception e) {
                throw new AssertionError("The operator cannot be closed", e);
            }
        }
    }
}
