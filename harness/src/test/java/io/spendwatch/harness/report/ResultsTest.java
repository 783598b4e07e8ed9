package io.spendwatch.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
    @TempDir
    private Path directory;

    private Results results;

    @BeforeEach
    void make() {
        results = new Results(new ResultFiles(directory), "speed");
    }

    @Test
    void shouldLeaveEachPartAtOnce() throws IOException {
        // when
        results.add("first", "100 events/s", Map.of("rate", 100));
        results.add("second", "150 events/s", Map.of("rate", 150));
        results.add("second", "200 events/s", Map.of("rate", 200));

        // then
        assertThat(read("speed.md"))
                .startsWith("# Unfinished: speed\n\nIt still runs, or was killed.\n")
                .contains("| first  | 100 events/s |", "| second | 200 events/s |")
                .doesNotContain("150");
        assertThat(read("speed.json")).contains("\"rate\" : 100", "\"rate\" : 200");
    }

    @Test
    void shouldSayWhyItFailed() throws IOException {
        // given
        results.add("first", "100 events/s", Map.of("rate", 100));

        // when / then
        assertThat(results.failed("The broker is gone"))
                .isEqualTo("What was measured until then is in " + directory.resolve("speed.md"));
        assertThat(read("speed.md")).startsWith("# Unfinished: speed\n\nThe broker is gone\n");
        assertThat(read("speed.json")).contains("\"unfinished\" : \"The broker is gone\"");
    }

    @Test
    void shouldLeaveAnEarlierResultWhereNothingWasMeasured() throws IOException {
        // given
        results.complete("# Speed\n", Map.of());

        // when
        String said = new Results(new ResultFiles(directory), "speed").failed("The broker is gone");

        // then
        assertThat(said).isEqualTo("Nothing was measured");
        assertThat(read("speed.md")).isEqualTo("# Speed\n");
    }

    @Test
    void shouldKeepTheWholeResultOfWhatFailedAfterIt() throws IOException {
        // given
        results.add("first", "100 events/s", Map.of("rate", 100));
        results.complete("# Speed\n", Map.of("rate", 100));

        // when
        String said = results.failed("Rows differ");

        // then
        assertThat(said).isEqualTo("The whole result is in " + directory.resolve("speed.md"));
        assertThat(read("speed.md")).isEqualTo("# Speed\n");
    }

    private String read(String file) throws IOException {
        return Files.readString(directory.resolve(file));
    }
}
