package io.spendwatch.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spendwatch.chart.testing.EachScenario;
import io.spendwatch.chart.testing.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartTest {
    @TempDir
    private Path folder;

    private Chart small;

    @BeforeEach
    void writeASmallChart() throws IOException {
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("Chart.yaml"), "{apiVersion: v2, name: small, version: 1.0.0}");
        Files.writeString(folder.resolve("values.yaml"), "word: one\n");
        small = new Chart(folder, "v1.32.0");
    }

    @Test
    void shouldPassHelmsOwnInspection() {
        assertThat(Repository.current().chart().problems()).isEmpty();
    }

    @EachScenario
    void shouldRender(Scenario scenario) {
        assertThat(scenario.documents()).extracting(Object::toString).contains("FlinkDeployment/spendwatch");
    }

    @Test
    void shouldRenderForAClusterOfTheVersionGiven() throws IOException {
        template("{version: {{ .Capabilities.KubeVersion.Version }}, name: {{ .Release.Name }}, "
                + "namespace: {{ .Release.Namespace }}, word: {{ .Values.word }}}");
        Path first = Files.writeString(folder.resolve("first.yaml"), "word: two\n");
        Path second = Files.writeString(folder.resolve("second.yaml"), "word: three\n");

        String rendered = small.render(new Release("a", "b"), List.of(first, second));

        assertThat(rendered).contains("{version: v1.32.0, name: a, namespace: b, word: three}");
    }

    @Test
    void shouldSayInOneLineWhyItCannotBeRendered() throws IOException {
        template("{{ required \"word is needed\" .Values.none }}");

        assertThatThrownBy(() -> small.render(Release.DEFAULT, List.of()))
                .isInstanceOf(ChartException.class)
                .message()
                .startsWith(folder + " cannot be rendered with its own values: ")
                .contains("word is needed")
                .hasLineCount(1);
    }

    @Test
    void shouldReportWhatHelmFindsWrong() throws IOException {
        template("{{ .Values.word ");

        assertThat(small.problems()).isNotEmpty();
    }

    private void template(String text) throws IOException {
        Files.writeString(folder.resolve("templates/a.yaml"), text);
    }
}
