package io.spendwatch.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rulebook.RuleState;
import io.spendwatch.job.rulebook.RuleStatus;
import io.spendwatch.local.testing.Statuses;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusReportTest {
    private static final Instant SINCE = Instant.parse("2026-10-28T12:00:00Z");
    private static final String TUMBLING = "{\"id\":\"a\",\"window\":{\"size\":\"PT10H\"},\"when\":\"true\"}";
    private static final String SLIDING =
            "{\"id\":\"a\",\"window\":{\"size\":\"PT6H\",\"slide\":\"PT1H\"},\"when\":\"true\"}";

    @Test
    void shouldListRulesWithWhatTheyHaveDone() {
        // given
        RuleStatus active = Statuses.counted(Statuses.active("big", 7, SLIDING, SINCE), 1_234, 0, "");
        RuleStatus retired = Statuses.counted(Statuses.retired("old", 8, SINCE), 5, 0, "");
        RuleStatus configured = new RuleStatus(
                "shipped",
                RuleState.ACTIVE,
                -1,
                Long.MIN_VALUE,
                Long.MIN_VALUE,
                Long.MIN_VALUE,
                List.of(),
                -1,
                TUMBLING,
                0,
                0,
                "");

        // then
        assertThat(StatusReport.lines(List.of(active, retired, configured)))
                .containsExactly(
                        "ID       STATE    WINDOW           SINCE                 ALERTS  ERRORS     VERSION",
                        "big      ACTIVE   PT6H every PT1H  2026-10-28T12:00:00Z   1,234       0           7",
                        "old      RETIRED  -                2026-10-28T12:00:00Z       5       0           8",
                        "shipped  ACTIVE   PT10H tumbling   always                     0       0  configured");
    }

    @Test
    void shouldSayBelowWhyVersionsWereRejectedAndConditionsHadNoAnswer() {
        // given
        RuleStatus rejected = Statuses.rejected("big", 9, List.of("big:1:2: wrong"), 7, TUMBLING);
        RuleStatus failing = Statuses.counted(
                Statuses.active("ratio", 4, TUMBLING, SINCE), 0, 12, "rule ratio: division by zero; write ...");

        // then
        assertThat(StatusReport.lines(List.of(rejected, failing)))
                .containsExactly(
                        "ID     STATE     WINDOW          SINCE                 ALERTS  ERRORS  VERSION",
                        "big    REJECTED  PT10H tumbling  -                          0       0        9",
                        "ratio  ACTIVE    PT10H tumbling  2026-10-28T12:00:00Z       0      12        4",
                        "",
                        "big: version 9 was rejected; version 7 stays in force",
                        "  big:1:2: wrong",
                        "",
                        "ratio: 'when' had no answer 12 times; the last reason:",
                        "  rule ratio: division by zero; write ...");
    }

    @Test
    void shouldShowLongIdsWhole() {
        String id = "a".repeat(63);

        assertThat(StatusReport.lines(List.of(Statuses.active(id, 1, TUMBLING, SINCE))))
                .last()
                .asString()
                .startsWith(id + "  ACTIVE");
    }

    @Test
    void shouldSayThatARuleIsDisabled() {
        String disabled = TUMBLING.replace("\"when\"", "\"enabled\":false,\"when\"");

        assertThat(StatusReport.lines(List.of(Statuses.active("off", 1, disabled, SINCE))))
                .last()
                .asString()
                .startsWith("off  ACTIVE (disabled)  PT10H tumbling");
    }
}
