package io.spendwatch.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.chart.testing.RenderedDocument;
import io.spendwatch.chart.testing.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainManifestsTest {
    private final PlainManifests manifests = new PlainManifests(Repository.current());

    @Test
    void shouldBeWhatTheChartRenders() {
        assertThat(manifests.file()).as("stale: run make manifests").content().isEqualTo(manifests.text());
    }

    @Test
    void shouldHaveAllButTheHooks() {
        List<RenderedDocument> rendered = new Scenario(manifests.values()).documents();

        assertThat(rendered).anyMatch(RenderedDocument::isHook);
        assertThat(Scenario.parse(manifests.text()))
                .isNotEmpty()
                .containsExactlyElementsOf(
                        rendered.stream().filter(document -> !document.isHook()).toList());
    }
}
