package io.spendwatch.job.sink.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spendwatch.job.alert.AlertJson;
import io.spendwatch.job.alert.AlertStatus;
import io.spendwatch.job.alert.Journey;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexTemplateTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ScriptedTransport transport = new ScriptedTransport();
    private final Fixtures.FakeOutage fake = new Fixtures.FakeOutage();
    private final TemplateWatch watch = new TemplateWatch(new IndexTemplate("alerts"), fake.clock);
    private final IndexTemplate template = new IndexTemplate("alerts");

    @Test
    void shouldTypeEachFieldOfADocument() throws IOException {
        // given
        JsonNode document = JSON.readTree(AlertJson.toDocument(
                Fixtures.alert("Ana").as(AlertStatus.PROVISIONAL).on(new Journey(1, 2, Instant.EPOCH, 3, 4))));

        // when
        JsonNode properties = JSON.readTree(template.toJson()).at("/mappings/properties");

        // then
        assertThat(properties.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(document::fieldNames);
        assertThat(properties.at("/location/type").asText()).isEqualTo("geo_point");
        assertThat(properties.at("/window_end/type").asText()).isEqualTo("date");
    }

    @Test
    void shouldBeForTheIndexAlone() throws IOException {
        assertThat(JSON.readTree(template.toJson()).at("/index_patterns"))
                .isEqualTo(JSON.valueToTree(List.of("alerts")));
    }

    @Test
    void shouldWaitForElasticsearch() throws InterruptedException {
        // given
        transport.thenLose("ConnectException").thenAnswer(503, "no master").thenAnswer(200, "{}");

        // when
        watch.install(transport, fake.outage);

        // then
        assertThat(transport.requests()).hasSize(3).containsOnly("PUT /_template/spendwatch-alerts");
        assertThat(fake.waits).hasSize(2);
        assertThat(fake.outage.lasting()).isZero();
    }

    @Test
    void shouldFailWithTheSettingToCheckWhenTheUserIsUnknown() {
        // given
        transport.thenAnswer(401, "missing authentication credentials");

        // when, then
        assertThatThrownBy(() -> watch.install(transport, fake.outage))
                .isInstanceOf(ElasticsearchException.class)
                .hasMessageContaining("elasticsearch.password")
                .hasMessageContaining("401 missing authentication credentials");
    }
}
