package io.spendwatch.job.sink.elasticsearch;

import static io.spendwatch.job.sink.elasticsearch.Fixtures.documents;
import static io.spendwatch.job.sink.elasticsearch.ScriptedTransport.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkWriterTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final Fixtures.FakeOutage fake = new Fixtures.FakeOutage();
    private final TemplateWatch template = new TemplateWatch(new IndexTemplate("alerts"), fake.clock);
    private final BulkWriter writer = new BulkWriter(
            new BulkEndpoint("alerts", Duration.ofSeconds(15)), transport, template, fake.outage, fake.clock);

    BulkWriterTest() throws InterruptedException {
        transport.thenAnswer(200, "{}");
        template.install(transport, fake.outage);
        transport.forget();
    }

    @Test
    void shouldSendAllDocumentsInOneRequest() throws InterruptedException {
        // given
        transport.thenAnswerItems(item(201), item(200));

        // when
        BulkResult result = writer.write(documents("a", "b"));

        // then
        assertThat(result).isEqualTo(new BulkResult(2, List.of()));
        assertThat(transport.requests())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("POST /alerts/_bulk?timeout=15000ms&");
        assertThat(transport.sentIds()).containsExactly(List.of("a", "b"));
        assertThat(fake.waits).isEmpty();
    }

    @Test
    void shouldSendAgainOnlyTheDocumentsThatWereTurnedAway() throws InterruptedException {
        // given
        transport
                .thenAnswerItems(item(201), item(429, "es_rejected_execution_exception", "queue full"), item(503))
                .thenAnswerItems(item(201), item(503))
                .thenAnswerItems(item(201));

        // when
        BulkResult result = writer.write(documents("a", "b", "c"));

        // then
        assertThat(result.indexed()).isEqualTo(3);
        assertThat(transport.sentIds()).containsExactly(List.of("a", "b", "c"), List.of("b", "c"), List.of("c"));
        assertThat(fake.waits).hasSize(2);
        assertThat(fake.outage.lasting()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void shouldSendTheWholeRequestAgainWhenItWasTurnedAway(int status) throws InterruptedException {
        // given
        transport.thenAnswer(status, "busy").thenAnswer(status, "busy").thenAnswerItems(item(201));

        // when
        BulkResult result = writer.write(documents("a"));

        // then
        assertThat(result.indexed()).isEqualTo(1);
        assertThat(fake.retries.getCount()).isEqualTo(2);
    }

    @Test
    void shouldSendAgainWhenTheConnectionWasLostOrTheAnswerCutShort() throws InterruptedException {
        // given
        transport
                .thenLose("ConnectException: Connection refused")
                .thenAnswer(200, "{\"items\":[{\"index\":")
                .thenAnswer(200, "{\"items\":[]}")
                .thenAnswerItems(item(201));

        // when
        BulkResult result = writer.write(documents("a"));

        // then
        assertThat(result.indexed()).isEqualTo(1);
        assertThat(fake.waits).hasSize(3);
    }

    @Test
    void shouldHandBackTheDocumentThatIsRefusedAndKeepTheOthers() throws InterruptedException {
        // given
        transport.thenAnswerItems(item(201), item(400, "mapper_parsing_exception", "failed to parse"), item(201));
        List<IndexDocument> documents = documents("a", "b", "c");

        // when
        BulkResult result = writer.write(documents);

        // then
        assertThat(result.indexed()).isEqualTo(2);
        assertThat(result.refusals())
                .containsExactly(new Refusal(documents.get(1), "400 mapper_parsing_exception: failed to parse"));
        assertThat(fake.waits).isEmpty();
    }

    @Test
    void shouldHalveARequestThatIsTooLargeAndRefuseTheDocumentThatIsTooLargeAlone() throws InterruptedException {
        // given
        transport
                .thenAnswer(413, "too large")
                .thenAnswerItems(item(201))
                .thenAnswer(413, "too large")
                .thenAnswerItems(item(201))
                .thenAnswer(413, "too large");

        // when
        BulkResult result = writer.write(documents("a", "b", "c"));

        // then
        assertThat(result.indexed()).isEqualTo(2);
        assertThat(result.refusals()).extracting(Refusal::detail).containsExactly("413 too large");
        assertThat(transport.sentIds())
                .containsExactly(List.of("a", "b", "c"), List.of("a"), List.of("b", "c"), List.of("b"), List.of("c"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void shouldFailWithTheSettingToCheckWhenTheUserIsRefused(int status) {
        // given
        transport.thenAnswer(status, "{\n\"error\":\"security_exception\"}");

        // when, then
        assertThatThrownBy(() -> writer.write(documents("a")))
                .isInstanceOf(ElasticsearchException.class)
                .hasMessageContaining("elasticsearch.username")
                .hasMessageContaining(Integer.toString(status))
                .message()
                .doesNotContain("\n");
    }

    @Test
    void shouldFailWhenTheUserMayNotWriteToTheIndex() {
        // given
        transport.thenAnswerItems(item(403, "security_exception", "action is unauthorized"));

        // when, then
        assertThatThrownBy(() -> writer.write(documents("a")))
                .isInstanceOf(ElasticsearchException.class)
                .hasMessageContaining("write to the index");
    }

    @Test
    void shouldFailWhenTheRequestIsNotUnderstood() {
        // given
        transport.thenAnswer(405, "method not allowed");

        // when, then
        assertThatThrownBy(() -> writer.write(documents("a")))
                .isInstanceOf(ElasticsearchException.class)
                .hasMessageContaining("elasticsearch.hosts");
    }

    @Test
    void shouldWaitWhileTheClusterIsBlockedAndBlameNoPassword() throws InterruptedException {
        // given
        transport.thenAnswer(403, """
                        {"error":{"root_cause":[],"type":"cluster_block_exception",
                          "reason":"blocked by: [FORBIDDEN/6/cluster read-only (api)];"},"status":403}
                        """).thenAnswerItems(item(201));

        // when
        BulkResult result = writer.write(documents("a"));

        // then
        assertThat(result).isEqualTo(new BulkResult(1, List.of()));
        assertThat(fake.waits).hasSize(1);
    }

    @Test
    void shouldPutTheTemplateAgainWhenElasticsearchComesBackWithoutIt() throws InterruptedException {
        // given
        transport
                .thenLose("ConnectException: Connection refused")
                .thenFindTemplate(404, "{}")
                .thenAnswer(200, "{\"acknowledged\":true}")
                .thenAnswerItems(item(201));

        // when
        writer.write(documents("a"));

        // then
        assertThat(transport.requests())
                .extracting(request -> request.replaceAll("\\?.*", ""))
                .containsExactly(
                        "POST /alerts/_bulk",
                        "GET /_template/spendwatch-alerts",
                        "PUT /_template/spendwatch-alerts",
                        "POST /alerts/_bulk");
    }

    @Test
    void shouldLookForTheTemplateAfterAQuietTime() throws InterruptedException {
        // given
        transport.thenAnswerItems(item(201)).thenAnswerItems(item(201)).thenAnswerItems(item(201));
        writer.write(documents("a"));
        writer.write(documents("b"));

        // when
        fake.clock.move(Duration.ofSeconds(30));
        writer.write(documents("c"));

        // then
        assertThat(transport.requests())
                .filteredOn(request -> request.startsWith("GET"))
                .hasSize(1);
    }

    @Test
    void shouldSendNothingBeforeTheTemplateIsThere() throws InterruptedException {
        // given
        transport
                .thenLose("SocketTimeoutException")
                .thenFindTemplate(503, "no master")
                .thenFindTemplate(404, "{}")
                .thenAnswer(503, "no master")
                .thenFindTemplate(404, "{}")
                .thenAnswer(200, "{}")
                .thenAnswerItems(item(201));

        // when
        writer.write(documents("a"));

        // then
        assertThat(transport.sentIds()).containsExactly(List.of("a"), List.of(), List.of(), List.of("a"));
        assertThat(fake.waits).hasSize(3);
    }

    @Test
    void shouldRetryAnUnknownErrorForAMinuteAndThenRefuseTheDocument() throws InterruptedException {
        // given
        for (int i = 0; i < 11; i++) {
            transport.thenAnswerItems(item(500, "odd_exception", "?"));
        }

        // when
        BulkResult result = writer.write(documents("a"));

        // then
        assertThat(result.refusals()).extracting(Refusal::detail).containsExactly("500 odd_exception: ?");
        assertThat(fake.waits.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofMinutes(1), Duration.ofMinutes(2));
    }

    @Test
    void shouldRefuseAtOnceWhatMeetsAnErrorThatWasGivenUp() throws InterruptedException {
        // given
        for (int i = 0; i < 12; i++) {
            transport.thenAnswerItems(item(500, "odd_exception", "?"));
        }
        writer.write(documents("a"));
        fake.waits.clear();

        // when
        BulkResult result = writer.write(documents("b"));

        // then
        assertThat(result.refusals()).hasSize(1);
        assertThat(fake.waits).isEmpty();
    }

    @Test
    void shouldFailWhenTheIndexCannotHaveThatName() {
        // given
        transport.thenAnswerItems(item(400, "invalid_index_name_exception", "must be lowercase"));

        // when, then
        assertThatThrownBy(() -> writer.write(documents("a")))
                .isInstanceOf(ElasticsearchException.class)
                .hasMessageContaining("elasticsearch.index");
    }
}
