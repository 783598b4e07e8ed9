package io.spendwatch.job.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.InstanceOfAssertFactories;

class RuleJsonPropertyTest {
    @Provide
    Arbitrary<RuleDefinition> rules() {
        Arbitrary<String> conditions = Arbitraries.of("true", "customer == 'Ana'\n\t|| lat > 1.0", "rule != \"\"")
                .flatMap(condition -> literals().map(text -> condition + " || customer == " + text));
        return Combinators.combine(
                        Arbitraries.strings().withChars("abc09-").ofMinLength(1).ofMaxLength(63),
                        texts(),
                        Arbitraries.of(RuleKind.values()),
                        Arbitraries.integers().between(1, 24),
                        Arbitraries.of(true, false),
                        texts().filter(text -> !text.isBlank()).list().ofMaxSize(3),
                        Arbitraries.of(Emission.values()),
                        Arbitraries.longs()
                                .between(-62_000_000_000_000L, 250_000_000_000_000L)
                                .map(Instant::ofEpochMilli)
                                .injectDuplicates(0.1))
                .as((id, description, kind, hours, enabled, types, emit, from) ->
                        rule(id, description, kind, hours, enabled, types, emit, from))
                .flatMap(rule -> conditions.map(when -> when(rule, when)));
    }

    @Provide
    Arbitrary<byte[]> nearlyRules() {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 300);
        return Combinators.combine(rules(), places, places, Arbitraries.bytes()).as((rule, from, length, other) -> {
            byte[] json = RuleJson.write(rule).getBytes(StandardCharsets.UTF_8);
            for (int i = from; i < Math.min(json.length, from + length % 4); i++) {
                json[i] = other;
            }
            return json;
        });
    }

    @Property(tries = 300)
    void shouldReadWhatItWrites(@ForAll("rules") RuleDefinition rule) {
        RuleReading read =
                RuleJson.read(rule.id(), RuleJson.write(rule).getBytes(StandardCharsets.UTF_8), RuleExamples.COMPILER);

        assertThat(read)
                .asInstanceOf(InstanceOfAssertFactories.type(RuleReading.Accepted.class))
                .extracting(accepted -> accepted.rule().definition())
                .isEqualTo(rule);
    }

    @Property(tries = 300)
    void shouldNeverThrow(@ForAll("nearlyRules") byte[] value) {
        assertReasonable(RuleJson.read("a", value, RuleExamples.COMPILER));
    }

    @Property(tries = 300)
    void shouldNeverThrowForAnyBytes(@ForAll byte[] value) {
        assertReasonable(RuleJson.read("a", value, RuleExamples.COMPILER));
    }

    private static void assertReasonable(RuleReading reading) {
        if (reading instanceof RuleReading.Rejected rejected) {
            assertThat(rejected.reasons())
                    .isNotEmpty()
                    .allSatisfy(reason ->
                            assertThat(reason).doesNotContain("\n", "\r").startsWith("value"));
        }
    }

    private static RuleDefinition rule(
            String id,
            String description,
            RuleKind kind,
            int hours,
            boolean enabled,
            List<String> types,
            Emission emit,
            Instant from) {
        Duration size = Duration.ofHours(hours);
        boolean travels = kind == RuleKind.TRAVEL;
        RuleWindow window = switch (kind) {
            case WINDOW -> new RuleWindow(size, enabled ? size : Duration.ofHours(1));
            case VELOCITY -> RuleWindow.slidingBySlice(size);
            case TRAVEL -> RuleWindow.NONE;
        };
        return new RuleDefinition(
                id,
                description,
                kind,
                window,
                enabled,
                travels ? List.of() : types,
                travels ? Emission.ON_CLOSE : emit,
                hours == 24 ? RuleDefinition.UNSAID : from,
                "true");
    }

    private static RuleDefinition when(RuleDefinition rule, String when) {
        return new RuleDefinition(
                rule.id(),
                rule.description(),
                rule.kind(),
                rule.window(),
                rule.enabled(),
                rule.transactionTypes(),
                rule.emit(),
                rule.effectiveFrom(),
                when);
    }

    /** Returns texts of any characters, quotation marks, line ends and those beyond 16 bits among them. */
    private static Arbitrary<String> texts() {
        Arbitrary<String> characters = Arbitraries.oneOf(
                Arbitraries.of(
                        "\"", "'", "\\", "/", "\n", "\r\n", "\t", " ", "\0", "\u007f", "\u2028", "\ufeff", ": ", "#"),
                Arbitraries.integers()
                        .between(1, Character.MAX_CODE_POINT)
                        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                        .map(Character::toString));
        return characters.list().ofMaxSize(20).map(parts -> String.join("", parts));
    }

    /** Returns the same as literals of a condition. */
    private static Arbitrary<String> literals() {
        return texts().map(text -> '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"');
    }
}
