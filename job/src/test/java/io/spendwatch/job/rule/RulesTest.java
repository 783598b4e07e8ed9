package io.spendwatch.job.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.money.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final Alert MORE_IN_STORES =
            RuleExamples.candidate(3, Money.ofUnits(99_9999), Money.ofUnits(100_0000));
    private static final Alert MORE_ONLINE = RuleExamples.candidate(3, Money.ofUnits(100_0000), Money.ofUnits(99_9999));
    private static final Alert EVEN = RuleExamples.candidate(3, Money.ofUnits(5), Money.ofUnits(5));
    private static final Alert TWICE_ONLY = RuleExamples.candidate(2, Money.ofUnits(1), Money.ofUnits(2));

    @Test
    void shouldShipBothReadingsOfTheTutorial() {
        Duration tenHours = Duration.ofHours(10);

        assertThat(Rules.defaultFile().problems(RuleExamples.COMPILER)).isEmpty();
        assertThat(Rules.defaults())
                .extracting(RuleDefinition::id, RuleDefinition::enabled, RuleDefinition::window)
                .containsExactly(
                        tuple("in-store-over-online", true, new RuleWindow(tenHours, tenHours)),
                        tuple("online-over-in-store", false, new RuleWindow(tenHours, tenHours)));
    }

    @Test
    void shouldJudgeMoreInStoresThanOnline() {
        CompiledRule rule = RuleExamples.COMPILER.compile(Rules.defaults().get(0));

        assertThat(rule.matches(MORE_IN_STORES)).isEqualTo(Verdict.MATCH);
        assertThat(List.of(MORE_ONLINE, EVEN, TWICE_ONLY))
                .allSatisfy(other -> assertThat(rule.matches(other)).isEqualTo(Verdict.NO_MATCH));
    }

    @Test
    void shouldJudgeMoreOnlineThanInStores() {
        CompiledRule rule = RuleExamples.COMPILER.compile(Rules.defaults().get(1));

        assertThat(rule.matches(MORE_ONLINE)).isEqualTo(Verdict.MATCH);
        assertThat(List.of(MORE_IN_STORES, EVEN, TWICE_ONLY))
                .allSatisfy(other -> assertThat(rule.matches(other)).isEqualTo(Verdict.NO_MATCH));
    }

    @Test
    void shouldTravelToOperators() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(Rules.defaults());
        }

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(Rules.defaults());
        }
    }
}
