package io.spendwatch.job.serialization;

import io.spendwatch.job.rule.Emission;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleDefinitionCodec;
import io.spendwatch.job.rule.RuleKind;
import io.spendwatch.job.rule.RuleWindow;
import io.spendwatch.job.rulebook.PendingRule;
import io.spendwatch.job.rulebook.PendingRuleCodec;
import io.spendwatch.job.rulebook.RuleChange;
import io.spendwatch.job.rulebook.RuleChangeCodec;
import io.spendwatch.job.rulebook.RuleMessage.Decided;
import io.spendwatch.job.rulebook.RuleMessage.Published;
import io.spendwatch.job.rulebook.RuleMessage.ReadUntil;
import io.spendwatch.job.rulebook.RuleMessageCodec;
import io.spendwatch.job.rulebook.RuleState;
import io.spendwatch.job.rulebook.RuleStatus;
import io.spendwatch.job.rulebook.RuleStatusCodec;
import io.spendwatch.job.rulebook.RuleTally;
import io.spendwatch.job.rulebook.RuleTallyCodec;
import io.spendwatch.job.trace.TracingReport;
import io.spendwatch.job.trace.TracingReportCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The codecs of what tells of rules. */
final class RuleCodecCases {
    private static final Instant EIGHT = Instant.parse("2026-10-28T20:00:00Z");
    private static final long MILLIS = EIGHT.toEpochMilli();
    private static final RuleDefinition SLIDING = new RuleDefinition(
            "in-store-over-online",
            "More in stores: \"три\" times or more",
            new RuleWindow(Duration.ofHours(10), Duration.ofHours(1)),
            true,
            List.of("groceries", "кафа"),
            "count_transactions >= 3");
    private static final RuleDefinition TRAVELLING = new RuleDefinition(
            "too-fast",
            "",
            RuleKind.TRAVEL,
            RuleWindow.NONE,
            false,
            List.of(),
            Emission.ON_CLOSE,
            EIGHT,
            "speed_kmh > 900.0");
    private static final RuleDefinition RAPID = new RuleDefinition(
            "rapid",
            "",
            RuleKind.VELOCITY,
            RuleWindow.slidingBySlice(Duration.ofMinutes(10)),
            true,
            List.of(),
            Emission.ON_MATCH,
            Instant.EPOCH,
            "count_transactions > 9");

    private RuleCodecCases() {}

    static CodecCase<?> definitions() {
        return CodecCase.of(new RuleDefinitionCodec(), List.of(SLIDING, TRAVELLING, RAPID), AnyRule.definition());
    }

    static CodecCase<?> changes() {
        return CodecCase.of(
                new RuleChangeCodec(),
                List.of(
                        new RuleChange(SLIDING.id(), RuleChange.CONFIGURED, Long.MIN_VALUE, Optional.of(SLIDING)),
                        new RuleChange(SLIDING.id(), 4_711, MILLIS - 1, Optional.empty()),
                        new RuleChange(TRAVELLING.id(), 4_712, MILLIS, Optional.of(TRAVELLING), MILLIS - 1)),
                AnyRule.change());
    }

    static CodecCase<?> messages() {
        return CodecCase.of(
                new RuleMessageCodec(),
                List.of(
                        new Published(
                                SLIDING.id(),
                                4_711,
                                MILLIS,
                                Optional.of("{\"id\": \"три\"}".getBytes(StandardCharsets.UTF_8)),
                                Optional.empty()),
                        new Published("", 0, -1, Optional.empty(), Optional.of(EIGHT)),
                        new Decided(SLIDING.id(), 4_711, MILLIS, MILLIS - 1, MILLIS - 2),
                        new ReadUntil(MILLIS),
                        new ReadUntil(Long.MAX_VALUE)),
                AnyRule.message());
    }

    static CodecCase<?> tallies() {
        return CodecCase.of(
                new RuleTallyCodec(),
                List.of(new RuleTally(SLIDING.id(), 64, 2, "divide by zero"), new RuleTally("a", 0, 0, "")),
                AnyRule.tally());
    }

    static CodecCase<?> pending() {
        return CodecCase.of(
                new PendingRuleCodec(),
                List.of(
                        new PendingRule(4_711, MILLIS, MILLIS + 60_000, MILLIS - 1, TRAVELLING),
                        new PendingRule(
                                RuleChange.CONFIGURED, Long.MIN_VALUE, Long.MIN_VALUE, Long.MIN_VALUE, TRAVELLING)),
                AnyRule.pending());
    }

    static CodecCase<?> statuses() {
        return CodecCase.of(
                new RuleStatusCodec(),
                List.of(
                        new RuleStatus(
                                SLIDING.id(),
                                RuleState.REJECTED,
                                4_712,
                                MILLIS,
                                MILLIS,
                                MILLIS - 1,
                                List.of("when: \"три\"", "window.size: PT90M"),
                                4_711,
                                "{\"id\": \"три\"}",
                                64,
                                2,
                                "divide by zero"),
                        new RuleStatus(
                                "a",
                                RuleState.RETIRED,
                                RuleChange.CONFIGURED,
                                Long.MIN_VALUE,
                                Long.MIN_VALUE,
                                Long.MIN_VALUE,
                                List.of(),
                                RuleStatus.NONE,
                                "",
                                0,
                                0,
                                "")),
                AnyRule.status());
    }

    static CodecCase<?> tracingReports() {
        return CodecCase.of(
                new TracingReportCodec(),
                List.of(new TracingReport(2, 3, MILLIS), new TracingReport(0, 1, Long.MIN_VALUE)),
                AnyRule.tracingReport());
    }
}
