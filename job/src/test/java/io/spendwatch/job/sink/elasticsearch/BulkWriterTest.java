package io.spendwatch.job.sink.elasticsearch;

import static io.spendwatch.job.sink.elasticsearch.Fixtures.documents;
import static io.spendwatch.job.sink.elasticsearch.ScriptedTransport.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkWriterTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final Fixtures.FakeOutage fake = new Fixtures.FakeOutage();
    private final BulkWriter writer = new BulkWriter("alerts", transport, fake.outage);

    @Test
    void shouldSendAllDocumentsInOneRequest() throws InterruptedException {
        // given
        transport.thenAnswerItems(item(201), item(200));

        // when
        BulkResult result = writer.write(documents("a", "b"));

        // then
        assertThat(result).isEqualTo(new BulkResult(2, List.of()));
        assertThat(transport.requests()).hasSize(1).first().asString().startsWith("POST /alerts/_bulk?");
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
}
