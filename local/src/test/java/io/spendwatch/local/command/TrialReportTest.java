package io.spendwatch.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rule.Emission;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleKind;
import io.spendwatch.job.rule.RuleWindow;
import io.spendwatch.local.diagnosis.Diagnosis;
import io.spendwatch.local.diagnosis.EventCounts;
import io.spendwatch.local.diagnosis.Observations;
import io.spendwatch.local.diagnosis.Origin;
import io.spendwatch.local.replay.NoAnswer;
import io.spendwatch.local.replay.Outcome;
import io.spendwatch.local.replay.ReplayedAlert;
import io.spendwatch.local.replay.Summary;
import io.spendwatch.local.trial.BusyWindow;
import io.spendwatch.local.trial.Caught;
import io.spendwatch.local.trial.Trial;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrialReportTest {
    private static final EventCounts COUNTS =
            new EventCounts(1_233, Map.of("WRONG_TYPE", 1L), Map.of("OUT_OF_ORDER", 20L), 0);
    private static final Outcome OUTCOME = new Outcome(
            new Summary(COUNTS, Map.of(), Map.of(), 1), new Diagnosis(COUNTS, new Observations(), Origin.FILE));
    private static final Instant START = Instant.parse("2026-10-01T06:00:00Z");
    private static final Instant END = Instant.parse("2026-10-01T12:00:00Z");

    @Test
    void shouldSayWhomARuleCatches() {
        // given
        ReplayedAlert alert = new ReplayedAlert("Ann", 1_000, new BigDecimal("0.00"), new BigDecimal("12.3456"), END);
        Caught caught = new Caught(
                rule(Duration.ofHours(1)),
                3,
                1,
                2,
                Optional.of(new BusyWindow(START, END, 2)),
                List.of(alert),
                Optional.empty());

        // then
        assertThat(TrialReport.lines(new Trial(OUTCOME, List.of(caught))))
                .containsExactly(
                        "big (PT6H every PT1H)",
                        "  3 alerts on 1 customer in 2 windows",
                        "  busiest from 2026-10-01T06:00:00Z to 2026-10-01T12:00:00Z: 2 alerts",
                        "  CUSTOMER  COUNT  ONLINE  IN STORE  WINDOW END",
                        "  Ann       1,000    0.00   12.3456  2026-10-01T12:00:00Z",
                        "",
                        "Read 1,234 events: 1,233 valid, 20 of them late; 1 dead letter",
                        "  WRONG_TYPE                  1",
                        "  OUT_OF_ORDER               20");
    }

    @Test
    void shouldSayThatARuleCatchesNobodyAndHowOftenItHasNoAnswer() {
        // given
        Caught caught = new Caught(
                rule(Duration.ofHours(6)),
                0,
                0,
                0,
                Optional.empty(),
                List.of(),
                Optional.of(new NoAnswer(7, "division by zero; ask first")));

        // then
        assertThat(TrialReport.lines(new Trial(OUTCOME, List.of(caught))))
                .startsWith(
                        "big (PT6H tumbling)",
                        "  catches nobody",
                        "  no answer for 7 windows of a customer; the last reason: division by zero; ask first");
    }

    @Test
    void shouldShowJourneysWithoutWindows() {
        // given
        ReplayedAlert alert = new ReplayedAlert("Ann", 2, BigDecimal.ONE, BigDecimal.TEN, END.plusMillis(1));
        RuleDefinition travel = rule(RuleKind.TRAVEL, RuleWindow.NONE);
        Caught caught = new Caught(
                travel, 1, 1, 1, Optional.empty(), List.of(alert), Optional.of(new NoAnswer(2, "long overflow")));

        // then
        assertThat(TrialReport.lines(new Trial(OUTCOME, List.of(caught))))
                .startsWith(
                        "big (travel)",
                        "  1 alert on 1 customer",
                        "  no answer for 2 pairs of a customer; the last reason: long overflow",
                        "  CUSTOMER  COUNT  ONLINE  IN STORE  LAST TRANSACTION",
                        "  Ann           2       1        10  2026-10-01T12:00:00Z");
    }

    @Test
    void shouldSayWhatRulesAboutTravelDidNotSee() {
        EventCounts counts = new EventCounts(3, Map.of(), Map.of(), 2);
        Outcome outcome = new Outcome(
                new Summary(counts, Map.of(), Map.of(), 1), new Diagnosis(counts, new Observations(), Origin.FILE));

        assertThat(TrialReport.lines(new Trial(outcome, List.of())))
                .endsWith(
                        "Untraced: 2 events in the sums, but too far out of order for rules of kind travel; sort the input"
                                + " by time, or set a longer out-of-orderness");
    }

    @Test
    void shouldNameTheSpanOfARuleOnVelocity() {
        // given
        RuleDefinition velocity = rule(RuleKind.VELOCITY, RuleWindow.slidingBySlice(Duration.ofMinutes(10)));
        Caught caught = new Caught(velocity, 0, 0, 0, Optional.empty(), List.of(), Optional.empty());

        // then
        assertThat(TrialReport.lines(new Trial(OUTCOME, List.of(caught)))).startsWith("big (within PT10M)");
    }

    private static RuleDefinition rule(RuleKind kind, RuleWindow window) {
        return new RuleDefinition(
                "big", "", kind, window, true, List.of(), Emission.ON_CLOSE, RuleDefinition.UNSAID, "true");
    }

    private static RuleDefinition rule(Duration slide) {
        RuleWindow window = new RuleWindow(Duration.ofHours(6), slide);
        return new RuleDefinition("big", "", window, true, List.of(), "count_transactions > 0");
    }
}
