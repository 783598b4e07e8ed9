package io.spendwatch.job.rulebook;

import static io.spendwatch.job.rulebook.RulebookHarness.at;
import static io.spendwatch.job.rulebook.RulebookHarness.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.rule.RuleJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleStatusJsonTest {
    private static final String RULE = RuleJson.write(rule("big"));

    @Test
    void shouldSayWhatIsInForceAndWhyTheNewestVersionIsNot() {
        // given
        RuleStatus status = new RuleStatus(
                "big",
                RuleState.REJECTED,
                4,
                at("20:00:00"),
                at("20:00:00"),
                at("19:00:00"),
                List.of("when: is \"empty\"", "id: …"),
                3,
                RULE,
                17,
                2,
                "divide by zero");

        // then
        assertThat(write(status))
                .isEqualTo(
                        "{\"id\":\"big\",\"state\":\"REJECTED\",\"version\":4,\"published\":\"2026-10-28T20:00:00Z\","
                                + "\"since\":\"2026-10-28T20:00:00Z\",\"pairs_after\":\"2026-10-28T19:00:00Z\",\"reasons\":[\"when: is \\\"empty\\\"\",\"id: …\"],"
                                + "\"in_force\":3,\"rule\":" + RULE
                                + ",\"alerts\":17,\"errors\":2,\"last_error\":\"divide by zero\"}");
    }

    @Test
    void shouldLeaveOutWhatTheConfigurationsRuleHasNot() {
        // given
        RuleStatus status = new RuleStatus(
                "big",
                RuleState.ACTIVE,
                RuleChange.CONFIGURED,
                Long.MIN_VALUE,
                Long.MIN_VALUE,
                Long.MIN_VALUE,
                List.of(),
                RuleChange.CONFIGURED,
                RULE,
                0,
                0,
                "");

        // then
        assertThat(write(status))
                .isEqualTo("{\"id\":\"big\",\"state\":\"ACTIVE\",\"rule\":" + RULE + ",\"alerts\":0,\"errors\":0}");
    }

    @Test
    void shouldSkipUnknownFields() {
        // given
        String json =
                "{\"new\":{\"id\":\"x\",\"rule\":[1]},\"id\":\"big\",\"news\":[{\"state\":1}],\"state\":\"RETIRED\","
                        + "\"reasons\":[[\"nested\"]],\"rule\":null,\"last_error\":null}";

        // then
        assertThat(RuleStatusJson.read(json.getBytes(StandardCharsets.UTF_8)))
                .get()
                .satisfies(status -> {
                    assertThat(status.id()).isEqualTo("big");
                    assertThat(status.state()).isEqualTo(RuleState.RETIRED);
                    assertThat(status.inForce()).isEqualTo(RuleStatus.NONE);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"id\":\"big\"}",
                "{\"state\":\"ACTIVE\"}",
                "{\"id\":\"big\",\"state\":\"SLEEPING\"}",
                "{\"id\":\"big\",\"state\":\"ACTIVE\"",
                "{\"id\":\"big\",\"state\":\"ACTIVE\"} {}",
                "{\"id\":\"big\",\"state\":\"ACTIVE\",\"version\":\"new\"}",
                "{\"id\":\"big\",\"state\":\"ACTIVE\",\"version\":99999999999999999999}",
                "{\"id\":\"big\",\"state\":\"ACTIVE\",\"since\":\"yesterday\"}",
                "{\"id\":\"big\",\"state\":\"ACTIVE\",\"since\":\"+999999999-12-31T00:00:00Z\"}"
            })
    void shouldReadNothingFromWhatIsNoStatus(String json) {
        assertThat(RuleStatusJson.read(json.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Property
    void shouldReadNothingFromGarbage(@ForAll byte[] garbage) {
        assertThat(RuleStatusJson.read(garbage)).isEmpty();
    }

    @Test
    void shouldWriteHalfASurrogatePair() {
        // given
        RuleStatus status = RuleStatus.rejected("big", 4, 0, 0, List.of("when: \ud83d is not known"));

        // then
        assertThat(write(status)).contains("when: ? is not known");
    }

    @Property
    void shouldReadWhatItWrote(@ForAll("statuses") RuleStatus status) {
        assertThat(RuleStatusJson.read(RuleStatusJson.write(status))).contains(status);
    }

    @Provide
    Arbitrary<RuleStatus> statuses() {
        Arbitrary<String> text = Arbitraries.strings()
                .ofMaxLength(20)
                .map(any -> new String(any.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        Arbitrary<Long> version = Arbitraries.longs().greaterOrEqual(0);
        Arbitrary<Long> count = Arbitraries.longs().greaterOrEqual(0);
        return Combinators.combine(
                        text.list().ofMaxSize(3),
                        Arbitraries.of(RuleState.class),
                        version,
                        Arbitraries.longs().list().ofSize(3),
                        Arbitraries.oneOf(version, Arbitraries.of(RuleChange.CONFIGURED, RuleStatus.NONE)),
                        count.list().ofSize(2),
                        text)
                .as((reasons, state, number, times, inForce, counts, error) -> new RuleStatus(
                        "big",
                        state,
                        number,
                        times.get(0),
                        times.get(1),
                        times.get(2),
                        reasons,
                        inForce,
                        inForce == RuleStatus.NONE ? "" : RULE,
                        counts.get(0),
                        counts.get(1),
                        error));
    }

    private static String write(RuleStatus status) {
        return new String(RuleStatusJson.write(status), StandardCharsets.UTF_8);
    }
}
