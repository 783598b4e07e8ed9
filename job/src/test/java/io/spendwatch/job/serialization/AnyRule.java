package io.spendwatch.job.serialization;

import io.spendwatch.job.rule.Emission;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleKind;
import io.spendwatch.job.rule.RuleWindow;
import io.spendwatch.job.rulebook.PendingRule;
import io.spendwatch.job.rulebook.RuleChange;
import io.spendwatch.job.rulebook.RuleMessage;
import io.spendwatch.job.rulebook.RuleMessage.Decided;
import io.spendwatch.job.rulebook.RuleMessage.Published;
import io.spendwatch.job.rulebook.RuleMessage.ReadUntil;
import io.spendwatch.job.rulebook.RuleState;
import io.spendwatch.job.rulebook.RuleStatus;
import io.spendwatch.job.rulebook.RuleTally;
import io.spendwatch.job.trace.TracingReport;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generates values of all types that tell of rules. */
final class AnyRule {
    private static final Arbitrary<Long> NUMBER = Arbitraries.longs();

    private AnyRule() {}

    static Arbitrary<RuleDefinition> definition() {
        Arbitrary<Duration> length = Arbitraries.longs().greaterOrEqual(0).map(Duration::ofMillis);
        Arbitrary<Instant> effectiveFrom = Arbitraries.oneOf(Arbitraries.of(RuleDefinition.UNSAID), AnyValue.TIME);
        return Combinators.combine(
                        AnyValue.TEXT.list().ofSize(3),
                        Arbitraries.of(RuleKind.class),
                        Combinators.combine(length, length).as(RuleWindow::new),
                        AnyValue.FLAG,
                        AnyValue.TEXT.list().ofMaxSize(3),
                        Arbitraries.of(Emission.class),
                        effectiveFrom)
                .as((texts, kind, window, enabled, types, emit, from) -> new RuleDefinition(
                        texts.get(0), texts.get(1), kind, window, enabled, types, emit, from, texts.get(2)));
    }

    static Arbitrary<RuleChange> change() {
        return Combinators.combine(AnyValue.TEXT, NUMBER, NUMBER, definition().optional(), NUMBER)
                .as(RuleChange::new);
    }

    static Arbitrary<RuleMessage> message() {
        return Arbitraries.oneOf(
                Combinators.combine(AnyValue.TEXT, NUMBER, NUMBER, AnyValue.BYTES.optional(), AnyValue.TIME.optional())
                        .as(Published::new),
                Combinators.combine(AnyValue.TEXT, NUMBER, NUMBER, NUMBER, NUMBER)
                        .as(Decided::new),
                NUMBER.map(ReadUntil::new));
    }

    static Arbitrary<RuleTally> tally() {
        return Combinators.combine(AnyValue.TEXT, NUMBER, NUMBER, AnyValue.TEXT).as(RuleTally::new);
    }

    static Arbitrary<PendingRule> pending() {
        return Combinators.combine(NUMBER, NUMBER, NUMBER, NUMBER, definition()).as(PendingRule::new);
    }

    static Arbitrary<RuleStatus> status() {
        return Combinators.combine(
                        AnyValue.TEXT.list().ofSize(3),
                        Arbitraries.of(RuleState.class),
                        NUMBER.list().ofSize(7),
                        AnyValue.TEXT.list().ofMaxSize(3))
                .as((texts, state, numbers, reasons) -> new RuleStatus(
                        texts.get(0),
                        state,
                        numbers.get(0),
                        numbers.get(1),
                        numbers.get(2),
                        numbers.get(3),
                        reasons,
                        numbers.get(4),
                        texts.get(1),
                        numbers.get(5),
                        numbers.get(6),
                        texts.get(2)));
    }

    static Arbitrary<TracingReport> tracingReport() {
        return Combinators.combine(Arbitraries.integers(), Arbitraries.integers(), NUMBER)
                .as(TracingReport::new);
    }
}
