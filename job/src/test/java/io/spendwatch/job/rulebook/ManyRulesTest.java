package io.spendwatch.job.rulebook;

import static io.spendwatch.job.rulebook.RulebookHarness.at;
import static io.spendwatch.job.rulebook.RulebookHarness.rule;
import static io.spendwatch.job.rulebook.RulebookHarness.travelRule;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.testing.AllocatedBytes;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManyRulesTest {
    private static final String MORNING = "06:00:00";
    private static final int A_BLOCK = 150;
    private static final int BLOCKS = 10;

    /** Tables grow by doubling: a block in which one does takes more, but never as much as copies of all rules would. */
    private static final double GROWTH = 2.5;

    private Optional<RulebookHarness> rulebook = Optional.empty();

    @AfterEach
    void close() {
        rulebook.ifPresent(RulebookHarness::close);
    }

    @Test
    void shouldTakeNoMoreForARuleWhenThereAreManyOthers() throws Exception {
        // given
        RulebookHarness started = start();

        // then
        assertThat(lastBlockOverFirst(started, number -> rule("rule-" + number)))
                .isLessThan(GROWTH);
    }

    @Test
    void shouldTakeNoMoreForARuleThatWaitsWhenManyOthersDo() throws Exception {
        // given
        RulebookHarness started = start();

        // then
        assertThat(lastBlockOverFirst(started, number -> travelRule("travel-" + number)))
                .isLessThan(GROWTH);
    }

    @Test
    void shouldTakeNoMoreForAVersionOfARuleThatHasMany() throws Exception {
        // given
        RulebookHarness started = start();

        // then
        assertThat(lastBlockOverFirst(started, number -> RulebookHarness.countingFrom("20:00:00", rule("same"))))
                .isLessThan(GROWTH);
        assertThat(started.heard().all()).hasSize(1);
    }

    @Test
    void shouldLookAtTheVersionsOfARuleAlone() {
        // given
        AtomicInteger looks = new AtomicInteger();
        RuleHistory history = RuleHistory.ofThose(change -> looks.incrementAndGet() > 0);
        IntStream.range(0, 1_000).forEach(number -> history.add(version("rule-" + number, number)));
        looks.set(0);

        // when
        history.add(version("another", 1_000));
        history.forgetUntil(0);
        history.add(version("another", 500));

        // then
        assertThat(looks.get()).isLessThan(20);
    }

    @Test
    void shouldGoOnWithManyRules() throws Exception {
        // given
        RulebookHarness before = start();
        block(before, 0, number -> rule("rule-" + number));
        OperatorSubtaskState state = before.snapshot();

        // when
        before.close();
        RulebookHarness after = RulebookHarness.restore(state);
        rulebook = Optional.of(after);
        after.readUntil(MORNING);

        // then
        assertThat(after.told()).hasSize(A_BLOCK);
        assertThat(after.decisions()).hasSize(A_BLOCK).allMatch(status -> status.state() == RuleState.ACTIVE);
    }

    private RulebookHarness start() throws Exception {
        RulebookHarness started = RulebookHarness.startAndRead(MORNING);
        rulebook = Optional.of(started);
        return started;
    }

    private static double lastBlockOverFirst(RulebookHarness rulebook, IntFunction<RuleDefinition> rules)
            throws Exception {
        block(rulebook, 0, rules);
        long first = AllocatedBytes.of(() -> block(rulebook, 1, rules));
        for (int number = 2; number < BLOCKS; number++) {
            block(rulebook, number, rules);
        }
        long last = AllocatedBytes.of(() -> block(rulebook, BLOCKS, rules));
        return (double) last / first;
    }

    private static void block(RulebookHarness rulebook, int block, IntFunction<RuleDefinition> rules) throws Exception {
        for (int number = block * A_BLOCK; number < (block + 1) * A_BLOCK; number++) {
            rulebook.publish(number, MORNING, rules.apply(number));
            rulebook.watermark(at(MORNING) + number, "23:00:00");
        }
    }

    private static RuleChange version(String id, long afterMillis) {
        return new RuleChange(id, 1, afterMillis, Optional.of(rule(id)));
    }
}
