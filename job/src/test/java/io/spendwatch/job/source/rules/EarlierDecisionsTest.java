package io.spendwatch.job.source.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rulebook.RuleMessage.Decided;
import io.spendwatch.job.rulebook.RuleState;
import io.spendwatch.job.rulebook.RuleStatus;
import io.spendwatch.job.rulebook.RuleStatusJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EarlierDecisionsTest {
    private static final long NOON = Instant.parse("2026-10-28T12:00:00Z").toEpochMilli();
    private static final long EIGHT = Instant.parse("2026-10-28T20:00:00Z").toEpochMilli();

    private final EarlierDecisions decisions = new EarlierDecisions();

    @Test
    void shouldTellSinceWhenActiveAndRetiredRulesDo() {
        // when
        add(status("a", RuleState.ACTIVE, 4, NOON, EIGHT, 4));
        add(status("b", RuleState.RETIRED, 5, NOON + 1, EIGHT + 1, RuleStatus.NONE));

        // then
        assertThat(decisions.toMessages())
                .containsExactly(
                        new Decided("a", 4, NOON, EIGHT, Long.MIN_VALUE),
                        new Decided("b", 5, NOON + 1, EIGHT + 1, Long.MIN_VALUE));
    }

    @Test
    void shouldTellAVersionOnceHoweverOftenItsAlertsWereCounted() {
        // when
        add(status("a", RuleState.ACTIVE, 4, NOON, EIGHT, 4));
        add(status("a", RuleState.ACTIVE, 4, NOON, EIGHT + 2, 4));

        // then
        assertThat(decisions.toMessages()).containsExactly(new Decided("a", 4, NOON, EIGHT + 2, Long.MIN_VALUE));
    }

    @Test
    void shouldStillTellOfTheVersionInForceWhenALaterOneWasRejected() {
        // when
        add(status("a", RuleState.ACTIVE, 4, NOON, EIGHT, 4));
        add(status("a", RuleState.REJECTED, 6, NOON + 5, EIGHT + 5, 4));

        // then
        assertThat(decisions.toMessages()).containsExactly(new Decided("a", 4, NOON, EIGHT, Long.MIN_VALUE));
    }

    @Test
    void shouldTellNothingOfTheConfigurationsRules() {
        // when
        add(status("a", RuleState.ACTIVE, -1, Long.MIN_VALUE, Long.MIN_VALUE, -1));

        // then
        assertThat(decisions.toMessages()).isEmpty();
    }

    @Test
    void shouldPassOverWhatIsNoStatus() {
        // when
        List.of("", "[]", "{}", "{\"state\": \"ASLEEP\"}").forEach(this::add);
        decisions.add(Messages.message(Messages.STATUS, 0, NOON, Optional.empty(), Optional.empty()));

        // then
        assertThat(decisions.toMessages()).isEmpty();
    }

    private void add(RuleStatus status) {
        add(new String(RuleStatusJson.write(status), StandardCharsets.UTF_8));
    }

    private void add(String json) {
        decisions.add(Messages.status(json));
    }

    private static RuleStatus status(
            String id, RuleState state, long version, long publishedMillis, long sinceMillis, long inForce) {
        return new RuleStatus(
                id, state, version, publishedMillis, sinceMillis, Long.MIN_VALUE, List.of(), inForce, "", 0, 0, "");
    }
}
