package io.spendwatch.job.sink.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    @ParameterizedTest
    @CsvSource({
        "200, ACCEPTED",
        "201, ACCEPTED",
        "429, RETRY",
        "408, RETRY",
        "500, RETRY",
        "502, RETRY",
        "503, RETRY",
        "504, RETRY",
        "413, TOO_LARGE",
        "401, UNAUTHORIZED",
        "403, UNAUTHORIZED",
        "400, REFUSED",
        "404, REFUSED",
        "409, REFUSED",
        "301, REFUSED"
    })
    void shouldClassifyTheStatusOfARequest(int status, Verdict verdict) {
        assertThat(Verdict.of(status)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"200, ACCEPTED", "429, RETRY", "503, RETRY", "400, REFUSED", "403, REFUSED", "413, REFUSED"})
    void shouldClassifyTheStatusOfADocument(int status, Verdict verdict) {
        assertThat(new ItemResult(status, "some_exception", "why").verdict()).isEqualTo(verdict);
    }

    @Test
    void shouldNotBlameADocumentForAMissingPrivilege() {
        assertThat(new ItemResult(403, "security_exception", "action unauthorized").verdict())
                .isEqualTo(Verdict.UNAUTHORIZED);
    }

    @Test
    void shouldSummarizeInOneLine() {
        assertThat(new ItemResult(400, "mapper_parsing_exception", "failed\n  to parse").summary())
                .isEqualTo("400 mapper_parsing_exception: failed to parse");
    }
}
