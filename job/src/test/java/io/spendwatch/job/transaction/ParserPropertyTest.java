package io.spendwatch.job.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;

class ParserPropertyTest {
    private static final String VALID = "valid";

    // One parser for all samples: none may leave a trace in the next one.
    private static final ParserReading PARSER = new ParserReading();
    private static final ReferenceReading REFERENCE = new ReferenceReading();

    @Property(shrinking = ShrinkingMode.OFF)
    void shouldReadWhatASlowAndObviousReadingReads(@ForAll("samples") Sample sample) {
        // given
        Verdict expected =
                REFERENCE.read(sample.array(), sample.offset(), sample.length(), sample.recordTimestampMillis());

        // when
        Verdict verdict = PARSER.read(sample.array(), sample.offset(), sample.length(), sample.recordTimestampMillis());

        // then
        assertThat(verdict).isEqualTo(expected);
        if (verdict instanceof Verdict.Refused) {
            assertThat(PARSER.detail()).matches("[ -~]{1,200}");
        }
        Statistics.collect(
                verdict instanceof Verdict.Refused refused ? refused.reason().name() : VALID);
        Statistics.coverage(ParserPropertyTest::checkThatSamplesAreWorthTrying);
    }

    private static void checkThatSamplesAreWorthTrying(StatisticsCoverage coverage) {
        coverage.check(VALID).percentage(share -> share > 20);
        for (DeadLetterReason reason : DeadLetterReason.values()) {
            if (reason != DeadLetterReason.EMPTY_VALUE) {
                coverage.check(reason.name()).percentage(share -> share > 0.5);
            }
        }
    }

    @Provide
    Arbitrary<Sample> samples() {
        return Arbitraries.randomValue(Sample::next);
    }
}
