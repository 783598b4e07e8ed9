package io.spendwatch.job.sink.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkAnswerTest {
    @Test
    void shouldReadOneResultADocument() throws IOException {
        // given
        String answer = """
                {"took": 3, "errors": true, "ingest_took": {"items": [1]}, "items": [
                  {"index": {"_index": "i", "_id": "a", "status": 201, "_shards": {"total": 2, "failures": []}}},
                  {"index": {"_id": "b", "status": 400, "error": {
                    "type": "mapper_parsing_exception", "reason": "failed to parse",
                    "caused_by": {"type": "number_format_exception", "reason": "For input string"}}}},
                  {"index": {"error": {"reason": "queue full", "type": "es_rejected_execution_exception"}, "status": 429}}
                ]}
                """;

        // when
        List<ItemResult> items = parse(answer);

        // then
        assertThat(items)
                .containsExactly(
                        new ItemResult(201, "", ""),
                        new ItemResult(400, "mapper_parsing_exception", "failed to parse"),
                        new ItemResult(429, "es_rejected_execution_exception", "queue full"));
    }

    @Test
    void shouldReadAnErrorThatIsOnlyWords() throws IOException {
        assertThat(parse("{\"items\":[{\"index\":{\"status\":400,\"error\":\"no\"}}]}"))
                .containsExactly(new ItemResult(400, "", "no"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "{\"items\":[{\"index\":{\"status\":201}}",
                "{\"items\":[{\"index\":{\"status\":\"x\"}}]}",
                "{\"items\":[{\"index\":{\"status\":"
            })
    void shouldRejectWhatIsNoBulkAnswer(String answer) {
        assertThatThrownBy(() -> parse(answer)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"items\":1}", "{\"items\":{}}"})
    void shouldFindNoResultWhereThereIsNone(String answer) throws IOException {
        assertThat(parse(answer)).isEmpty();
    }

    private static List<ItemResult> parse(String answer) throws IOException {
        return BulkAnswer.parse(answer.getBytes(StandardCharsets.UTF_8));
    }
}
