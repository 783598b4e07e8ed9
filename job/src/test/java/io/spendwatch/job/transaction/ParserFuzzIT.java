package io.spendwatch.job.transaction;

import static io.spendwatch.job.testing.FuzzingAssert.assertSurvived;

import io.spendwatch.job.testing.Fuzzing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Millions of inputs on demand; a few seconds of them in every build. */
class ParserFuzzIT {
    private static final List<String> SEEDS = List.of(
            EventText.valid().toString(),
            EventText.valid().toString().replace(":", ": ").replace(",", ", "),
            EventText.valid().with("customer", "\"\\u00e9\\n\ud83d\ude00\"").toString(),
            EventText.valid().with("online_payment_amount", "-1.25e2").toString(),
            EventText.valid().before("\"extra\":[{\"a\":[null,true,1e9]}]"),
            EventText.valid()
                    .with("transaction_datetime", "\"2026-10-28t22:00:00.123456789+02:00\"")
                    .toString(),
            "[" + "[".repeat(200) + "]");

    private static final int FEWEST_ANSWERS = 20;

    @Test
    void shouldReadAsTheReferenceWhateverComes() {
        // given
        ParserReading parser = new ParserReading();
        ReferenceReading reference = new ReferenceReading();

        // when
        Fuzzing.Report report = new Fuzzing("parser", SEEDS, JsonTokens.ALL, 1).run(input -> {
            Verdict verdict = parser.read(input);
            Verdict expected = reference.read(input, 0, input.length, TransactionParser.NO_TIMESTAMP);
            if (!verdict.equals(expected)) {
                throw new IllegalStateException("read " + verdict + ", and the reference " + expected);
            }
            return verdict instanceof Verdict.Refused refused ? refused.reason() + parser.detail() : "valid";
        });

        // then
        assertSurvived(report, FEWEST_ANSWERS);
    }
}
