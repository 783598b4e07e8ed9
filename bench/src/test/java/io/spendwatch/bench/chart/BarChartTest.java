package io.spendwatch.bench.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spendwatch.bench.chart.BarChart.Bar;
import io.spendwatch.bench.chart.BarChart.Kind;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class BarChartTest {
    @Test
    void shouldBeWellFormedWhateverTheLabels() throws Exception {
        // given
        BarChart chart = new BarChart("a < b & c", "foot").group("g", List.of(new Bar("<x>", 1, "1", Kind.PEER)));

        // when
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(chart.toString())));

        // then
        assertThat(document.getElementsByTagName("rect").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("a < b & c");
    }

    @Test
    void shouldRefuseGroupsThatCannotBeReadAcross() {
        // given
        BarChart chart = new BarChart("", "").group("one", List.of(new Bar("x", 1, "1", Kind.PEER)));

        // then
        assertThatThrownBy(() -> chart.group("two", List.of(new Bar("y", 1, "1", Kind.PEER))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two has other bars than one");
    }
}
