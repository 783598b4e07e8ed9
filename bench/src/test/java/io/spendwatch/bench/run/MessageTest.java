package io.spendwatch.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MessageTest {
    @Test
    void shouldCarryARequest() {
        // given
        RunRequest request = new RunRequest(
                "rules-1",
                "127.0.0.1:9092",
                "transactions",
                10,
                2,
                Path.of("/tmp/x"),
                500,
                "1g",
                Map.of("a", "b \"c\""));

        // then
        assertThat(Message.request(Message.ofRequest(request))).isEqualTo(request);
    }

    @Test
    void shouldCarryAReport() {
        // given
        RunReport report = new RunReport(
                List.of(new Sample(1, 2, 3, 4)),
                5,
                List.of(new Checkpoint(6, 7, 8)),
                9,
                10,
                Map.of("a", new WindowRows(new TreeMap<>(Map.of("2026-10-01T02:00:00Z", new Rows(11, "0c"))))));

        // then
        assertThat(Message.report(Message.ofReport(report))).contains(report);
    }

    @Test
    void shouldTellProgressFromAReport() {
        assertThat(Message.report(Message.ofProgress(12))).isEmpty();
        assertThat(Message.progress(Message.ofProgress(12))).isEqualTo(12);
    }
}
