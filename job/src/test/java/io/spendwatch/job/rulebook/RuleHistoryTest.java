package io.spendwatch.job.rulebook;

import static io.spendwatch.job.rulebook.RulebookHarness.disabled;
import static io.spendwatch.job.rulebook.RulebookHarness.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rule.RuleDefinition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RuleHistoryTest {
    private static final String ID = "big";

    @Test
    void shouldJudgeByTheVersionThatCountedBeforeTheEnd() {
        // given
        RuleHistory history = history(version(1, 100), version(2, 200));

        // then
        assertThat(history.judging(ID, 100)).isEmpty();
        assertThat(history.judging(ID, 101)).contains(version(1, 100));
        assertThat(history.judging(ID, 200)).contains(version(1, 100));
        assertThat(history.judging(ID, 201)).contains(version(2, 200));
        assertThat(history.judging("other", 201)).isEmpty();
    }

    @Test
    void shouldLetALaterVersionTakeThePlaceOfOneThatIsStillToCome() {
        // given
        RuleHistory history = history(version(1, 100), version(2, 300), version(3, 200));

        // then
        assertThat(history.judging(ID, 301)).contains(version(3, 200));
        assertThat(history.newest(ID)).contains(version(3, 200));
        assertThat(history.all()).containsExactly(version(1, 100), version(3, 200));
    }

    @Test
    void shouldLeaveOutRetiredAndDisabledRules() {
        // given
        RuleHistory history = history(
                version(1, 100),
                new RuleChange(ID, 2, 200, Optional.empty()),
                new RuleChange("off", 3, 100, Optional.of(disabled(rule("off")))));

        // then
        assertThat(history.judging(150)).containsExactly(version(1, 100));
        assertThat(history.judging(201)).isEmpty();
    }

    @Test
    void shouldForgetWhatJudgesNothingAnyMore() {
        // given
        RuleHistory history = history(version(1, 100), version(2, 200), version(3, 300));

        // when
        history.forgetUntil(200);

        // then
        assertThat(history.all()).containsExactly(version(2, 200), version(3, 300));
        history.forgetUntil(1_000);
        assertThat(history.all()).containsExactly(version(3, 300));
    }

    @Property
    void shouldBeTheSameWhicheverVersionIsInsertedLate(@ForAll("times") List<Long> times, @ForAll int whichIsLate) {
        // given
        List<RuleChange> versions = Stream.iterate(0, i -> i < times.size(), i -> i + 1)
                .map(i -> version(i, times.get(i)))
                .toList();
        RuleChange late = versions.get(Math.floorMod(whichIsLate, versions.size()));
        RuleHistory inOrder = history(versions.toArray(RuleChange[]::new));
        RuleHistory withoutLate = history(
                versions.stream().filter(version -> !version.equals(late)).toArray(RuleChange[]::new));
        RuleHistory told = history(withoutLate.all().toArray(RuleChange[]::new));

        // when
        withoutLate.insert(late).forEach(told::add);

        // then
        // What would have been dropped when the late one came may be missing, but never judges.
        for (long end = 0; end <= 12; end++) {
            assertThat(withoutLate.judging(ID, end)).isEqualTo(inOrder.judging(ID, end));
            assertThat(told.judging(ID, end)).isEqualTo(inOrder.judging(ID, end));
        }
    }

    @Provide
    Arbitrary<List<Long>> times() {
        return Arbitraries.longs().between(0, 10).list().ofMinSize(1).ofMaxSize(6);
    }

    private static RuleHistory history(RuleChange... versions) {
        RuleHistory history = new RuleHistory();
        List.of(versions).forEach(history::add);
        return history;
    }

    private static RuleChange version(long number, long afterMillis) {
        RuleDefinition rule = rule(ID);
        return new RuleChange(ID, number, afterMillis, Optional.of(rule));
    }
}
