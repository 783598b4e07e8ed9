package io.spendwatch.chart.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.chart.testing.EachScenario;
import io.spendwatch.chart.testing.Scenario;

class RenderedDocumentsTest {
    private static final ResourceChecker CHECKER = new ResourceChecker();

    @EachScenario
    void shouldConformToTheirSchemas(Scenario scenario) {
        assertThat(scenario.documents())
                .isNotEmpty()
                .allSatisfy(document -> assertThat(CHECKER.problems(document.json()))
                        .as(document.toString())
                        .isEmpty());
    }

    /** Of two with the same name the second would silently replace the first. */
    @EachScenario
    void shouldHaveNamesOfTheirOwn(Scenario scenario) {
        assertThat(scenario.documents()).extracting(Object::toString).doesNotHaveDuplicates();
    }
}
