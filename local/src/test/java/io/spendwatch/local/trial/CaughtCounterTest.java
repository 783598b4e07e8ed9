package io.spendwatch.local.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rule.Emission;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleKind;
import io.spendwatch.job.rule.RuleWindow;
import io.spendwatch.local.replay.NoAnswer;
import io.spendwatch.local.replay.ReplayedAlert;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaughtCounterTest {
    private static final Optional<NoAnswer> NO_ANSWER = Optional.of(new NoAnswer(3, "division by zero"));
    private static final Instant NOON = Instant.parse("2026-10-01T12:00:00Z");
    private static final RuleDefinition RULE = new RuleDefinition(
            "big",
            "",
            new RuleWindow(Duration.ofHours(6), Duration.ofHours(1)),
            true,
            List.of(),
            "count_transactions > 0");

    @Test
    void shouldCountAlertsCustomersAndWindowsApart() {
        // when
        Caught caught = count(5, alert("Ann", 12), alert("Bob", 12), alert("Ann", 13));

        // then
        assertThat(caught.alerts()).isEqualTo(3);
        assertThat(caught.customers()).isEqualTo(2);
        assertThat(caught.windows()).isEqualTo(2);
        assertThat(caught.busiest()).contains(new BusyWindow(NOON.minus(Duration.ofHours(6)), NOON, 2));
    }

    @Test
    void shouldNameTheEarliestOfSeveralBusiestWindows() {
        assertThat(count(5, alert("Ann", 13), alert("Ann", 12), alert("Ann", 14))
                        .busiest())
                .get()
                .extracting(BusyWindow::end)
                .isEqualTo(NOON);
    }

    @Test
    void shouldShowTheFirstAlertsInWhateverOrderTheyCome() {
        // given
        ReplayedAlert first = alert("Bob", 12);
        ReplayedAlert second = alert("Ann", 13);
        ReplayedAlert third = alert("Cid", 13);

        // then
        assertThat(count(2, third, second, first).examples()).containsExactly(first, second);
        assertThat(count(2, first, third, second).examples()).containsExactly(first, second);
        assertThat(count(0, first, third).examples()).isEmpty();
    }

    @Test
    void shouldHaveNoBusiestWindowWithoutAlerts() {
        assertThat(count(5)).isEqualTo(new Caught(RULE, 0, 0, 0, Optional.empty(), List.of(), NO_ANSWER));
    }

    @Test
    void shouldNameNoWindowOfARuleThatHasNone() {
        // given
        CaughtCounter counter = new CaughtCounter(
                new RuleDefinition(
                        "far",
                        "",
                        RuleKind.TRAVEL,
                        RuleWindow.NONE,
                        true,
                        List.of(),
                        Emission.ON_CLOSE,
                        RuleDefinition.UNSAID,
                        "speed_kmh > 900.0"),
                5);

        // when
        counter.add(alert("Ann", 12));

        // then
        assertThat(counter.caught(Optional.empty()).alerts()).isEqualTo(1);
        assertThat(counter.caught(Optional.empty()).busiest()).isEmpty();
    }

    private static Caught count(int examples, ReplayedAlert... alerts) {
        CaughtCounter counter = new CaughtCounter(RULE, examples);
        List.of(alerts).forEach(counter::add);
        return counter.caught(NO_ANSWER);
    }

    private static ReplayedAlert alert(String customer, int hour) {
        Instant end = NOON.plus(Duration.ofHours(hour - 12L));
        return new ReplayedAlert(customer, 1, BigDecimal.ONE, BigDecimal.TEN, end);
    }
}
