package io.spendwatch.job.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReportLinesTest {
    private static final Instant NOON = Instant.parse("2026-10-28T12:00:00.123Z");

    @Test
    void shouldTellAPerson() {
        assertThat(ReportLines.of(report(5_452_595, Optional.of("s3://savepoints/savepoint-1"))))
                .containsExactly(
                        "job:             spendwatch (j1)",
                        "state:           RUNNING since 2026-10-28T12:00:00Z, 4 tasks",
                        "restarts:        2",
                        "last checkpoint: 7 at 2026-10-28T12:00:00Z, 5.2 MiB, in 123 ms",
                        "restored from:   s3://savepoints/savepoint-1",
                        "valid events:    12345",
                        "dead letters:    4 (MALFORMED_JSON 3, WRONG_TYPE 1)",
                        "late events:     0",
                        "alerts:          5 (in-store 5)");
    }

    @Test
    void shouldNotSpeakOfARestoreWhereThereWasNone() {
        assertThat(ReportLines.of(report(2048, Optional.empty())))
                .noneMatch(line -> line.startsWith("restored"))
                .contains("last checkpoint: 7 at 2026-10-28T12:00:00Z, 2.0 KiB, in 123 ms");
    }

    @Test
    void shouldTellAFewBytesAsTheyAre() {
        List<String> lines = ReportLines.of(report(1023, Optional.empty()));

        assertThat(lines).contains("last checkpoint: 7 at 2026-10-28T12:00:00Z, 1023 B, in 123 ms");
    }

    private static JobReport report(long bytes, Optional<String> restoredFrom) {
        return new JobReport(
                "spendwatch",
                "j1",
                NOON,
                4,
                "2",
                new JobReport.Checkpoint(7, NOON, bytes, Duration.ofMillis(123)),
                restoredFrom,
                new Counts(
                        12_345,
                        new TreeMap<>(Map.of("MALFORMED_JSON", 3L, "WRONG_TYPE", 1L, "EMPTY_VALUE", 0L)),
                        new TreeMap<>(Map.of("OUT_OF_ORDER", 0L)),
                        new TreeMap<>(Map.of("in-store", 5L, "online", 0L))));
    }
}
