package io.spendwatch.bench.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class LineChartTest {
    private static final Series LINE = new Series("read & judged", List.of(new Point(0, 1), new Point(10, 4)));

    @Test
    void shouldDrawEveryLineAndEveryMark() throws Exception {
        // given
        LineChart chart = new LineChart(
                "Rate <and> lag",
                "minutes",
                List.of(new Panel("Rate", List.of(LINE, LINE)), new Panel("Lag", List.of(LINE))),
                List.of(new Mark(5, "killed")));

        // when
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(chart.toSvg().getBytes(StandardCharsets.UTF_8)));

        // then
        assertThat(svg.getDocumentElement().getAttribute("aria-label")).isEqualTo("Rate <and> lag");
        assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(3);
        assertThat(svg.getDocumentElement().getTextContent())
                .contains("Rate", "Lag", "read & judged", "killed", "minutes", "prefers-color-scheme: dark");
    }

    @Test
    void shouldPutTheLastPointAtTheRightAndTheGreatestOnTop() {
        // when
        String svg = new LineChart("Rate", "minutes", List.of(new Panel("Rate", List.of(LINE))), List.of()).toSvg();

        // then
        assertThat(svg).contains("points=\"70.0,106.0 844.0,34.0\"");
    }

    @Test
    void shouldRefuseMoreLinesThanThereAreColours() {
        assertThatThrownBy(() -> new Panel("Rate", Collections.nCopies(6, LINE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("6 series for 5 colours");
    }
}
