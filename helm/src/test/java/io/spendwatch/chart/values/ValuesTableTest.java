package io.spendwatch.chart.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spendwatch.chart.Chart;
import io.spendwatch.chart.ChartException;
import io.spendwatch.chart.Repository;
import io.spendwatch.chart.ValuesTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValuesTableTest {
    @TempDir
    private Path folder;

    @Test
    void shouldBeWhatTheReadmeOfTheChartHas() {
        ValuesTable table = new ValuesTable(Repository.current().chart());

        assertThat(table.readme()).as("stale: run make chart-docs").content().isEqualTo(table.text());
    }

    @Test
    void shouldHaveALineForEachValue() throws IOException {
        ValuesTable table = table("""
                # A section's title is no value's meaning

                image:
                  # Where it is
                  repository: "a"
                  # Names of Secrets
                  pullSecrets: []
                # Labels of what | is made
                labels: {app: "1"}
                # What it may take
                resources:
                  # Cores
                  cpu: 0.5
                # What another may take
                others:
                  requests: {cpu: 1}
                  limits:
                    cpu: 2
                """);

        assertThat(table.text()).isEqualTo("""
                        # A chart
                        <!-- values -->
                        | Value | Meaning | Default |
                        |---|---|---|
                        | `image.repository` | Where it is | `"a"` |
                        | `image.pullSecrets` | Names of Secrets | `[]` |
                        | `labels` | Labels of what \\| is made | `{"app": "1"}` |
                        | `resources.cpu` | Cores | `0.5` |
                        | `others` | What another may take | `{"requests": {"cpu": 1}, "limits": {"cpu": 2}}` |
                        <!-- /values -->
                        The end
                        """);
    }

    @Test
    void shouldTellWhichValuesHaveNoMeaning() throws IOException {
        ValuesTable table = table("""
                image:
                  repository: a
                # Detached

                tag: b
                # One line
                # and another
                digest: c
                """);

        assertThatThrownBy(table::text)
                .isInstanceOf(ChartException.class)
                .hasMessageStartingWith("values.yaml:2: image.repository has no comment: write one line above it")
                .hasMessageContaining("values.yaml:5: tag has no comment")
                .hasMessageContaining("values.yaml:8: digest has a comment of 2 lines");
    }

    @Test
    void shouldTellWhereItWouldBe() throws IOException {
        ValuesTable table = table("");
        Files.writeString(table.readme(), "# A chart\n");

        assertThatThrownBy(table::text)
                .isInstanceOf(ChartException.class)
                .hasMessageContaining("has no place for the table: write <!-- values -->");
    }

    private ValuesTable table(String values) throws IOException {
        Files.writeString(folder.resolve("values.yaml"), values);
        Files.writeString(folder.resolve("README.md"), "# A chart\n<!-- values -->\nold\n<!-- /values -->\nThe end\n");
        return new ValuesTable(new Chart(folder, "v1.32.0"));
    }
}
