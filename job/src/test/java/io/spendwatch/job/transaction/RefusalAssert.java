package io.spendwatch.job.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

/** Asserts on what is wrong with values. */
final class RefusalAssert {
    private RefusalAssert() {}

    static void assertRefused(String value, DeadLetterReason reason, String detail) {
        assertRefused(value.getBytes(StandardCharsets.UTF_8), reason, detail);
    }

    static void assertRefused(byte[] value, DeadLetterReason reason, String detail) {
        ParserReading reading = new ParserReading();
        Verdict verdict = reading.read(value);
        assertThat(verdict).as(reading.detail()).isEqualTo(new Verdict.Refused(reason));
        assertThat(reading.detail()).isEqualTo(detail);
    }
}
