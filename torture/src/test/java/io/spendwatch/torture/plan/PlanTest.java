package io.spendwatch.torture.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final PlanOptions OPTIONS = options(EnumSet.allOf(FaultKind.class), OptionalInt.empty());
    private static final List<Plan> HUNDRED =
            LongStream.range(0, 100).mapToObj(seed -> Plan.draw(OPTIONS, seed)).toList();

    @Test
    void shouldBeTheSameForTheSameSeed() {
        assertThat(Plan.draw(OPTIONS, 42)).isEqualTo(HUNDRED.get(42)).isNotEqualTo(HUNDRED.get(43));
    }

    @Test
    void shouldDoEverythingThatMayBeDoneOverMany() {
        // when
        Set<FaultKind> done = HUNDRED.stream()
                .flatMap(plan -> plan.faults().stream())
                .map(Fault::kind)
                .collect(Collectors.toSet());

        // then
        assertThat(done).containsExactlyInAnyOrder(FaultKind.values());
    }

    @Test
    void shouldDoNothingElseThanWhatMayBeDone() {
        // given
        PlanOptions options = options(Set.of(FaultKind.BROKER_KILLED), OptionalInt.empty());

        // when
        List<Fault> faults = Plan.draw(options, 1).faults();

        // then
        assertThat(faults).isNotEmpty().allMatch(fault -> fault.kind() == FaultKind.BROKER_KILLED);
    }

    @Test
    void shouldBeginEachFaultWhileEventsCome() {
        for (Plan plan : HUNDRED) {
            assertThat(plan.faults())
                    .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()))
                    .allMatch(fault -> fault.at().compareTo(Duration.ofSeconds(12)) > 0)
                    .allMatch(fault -> fault.at().compareTo(Duration.ofSeconds(107)) < 0);
        }
    }

    @Test
    void shouldHaveASilentPartitionForgottenBeforeItSpeaksAgain() {
        for (Plan plan : HUNDRED) {
            plan.log().silence().ifPresent(silence -> {
                long events = silence.to() - silence.from();
                assertThat(Duration.ofSeconds(events / plan.rate()))
                        .isGreaterThan(plan.shape().idleAfter());
                assertThat(plan.faults())
                        .filteredOn(fault -> fault.kind().victim() == Victim.BROKER
                                && plan.shape().brokers() == 1)
                        .allMatch(fault -> fault.lasts().compareTo(plan.shape().idleAfter()) < 0);
            });
        }
    }

    @Test
    void shouldDrawTheRestOfAPlanTheSameWithOneBrokerAsBeforeThereWereSeveral() {
        // given
        Set<FaultKind> ofOneBroker = EnumSet.complementOf(EnumSet.of(FaultKind.BROKER_CUT, FaultKind.PACKETS_LOST));

        // then
        for (long seed = 0; seed < 100; seed++) {
            assertThat(Plan.draw(options(EnumSet.allOf(FaultKind.class), OptionalInt.of(1)), seed))
                    .isEqualTo(Plan.draw(options(ofOneBroker, OptionalInt.of(1)), seed));
        }
    }

    @Test
    void shouldHaveThreeBrokersWhereTheirNetworkIsToBeHarmed() {
        // when
        Plan plan = Plan.draw(options(Set.of(FaultKind.BROKER_CUT), OptionalInt.empty()), 1);

        // then
        assertThat(plan.shape().brokers()).isEqualTo(3);
        assertThat(plan.faults())
                .isNotEmpty()
                .allMatch(fault ->
                        fault.lasts().compareTo(plan.shape().idleAfter().multipliedBy(2)) > 0);
        assertThat(plan.log().leavesRoomForTiming()).isFalse();
    }

    private static PlanOptions options(Set<FaultKind> kinds, OptionalInt brokers) {
        return new PlanOptions(1_000_000, 8_000, kinds, brokers, true);
    }
}
