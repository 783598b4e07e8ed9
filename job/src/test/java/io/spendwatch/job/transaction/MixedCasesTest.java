package io.spendwatch.job.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MixedCasesTest {

    @Test
    void shouldFindInMixedTrafficWhatAnIndependentReadingFound() throws IOException {
        // given
        byte[] file = mixedTraffic();
        ParserReading parser = new ParserReading();
        ReferenceReading reference = new ReferenceReading();

        // when
        List<Verdict> verdicts = new ArrayList<>();
        List<Verdict> expected = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < file.length; at++) {
            if (file[at] == '\n') {
                int to = at > from && file[at - 1] == '\r' ? at - 1 : at;
                verdicts.add(parser.read(file, from, to - from, TransactionParser.NO_TIMESTAMP));
                expected.add(reference.read(file, from, to - from, TransactionParser.NO_TIMESTAMP));
                from = at + 1;
            }
        }

        // then
        assertThat(from).isEqualTo(file.length);
        assertThat(verdicts).filteredOn(Verdict.Valid.class::isInstance).hasSize(7838);
        assertThat(verdicts).filteredOn(Verdict.Refused.class::isInstance).hasSize(162);
        assertThat(verdicts).isEqualTo(expected);
    }

    private static byte[] mixedTraffic() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                MixedCasesTest.class.getResourceAsStream("/cases/mixed.jsonl"), "cases/mixed.jsonl")) {
            return in.readAllBytes();
        }
    }
}
