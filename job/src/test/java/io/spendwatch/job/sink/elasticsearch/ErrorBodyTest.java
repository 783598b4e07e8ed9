package io.spendwatch.job.sink.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorBodyTest {
    @Test
    void shouldReadTheTypeOfTheOutermostError() {
        assertThat(type("""
                {"took": 1, "error": {"root_cause": [{"type": "inner_exception", "reason": "x"}],
                  "type": "cluster_block_exception", "reason": "blocked"}, "status": 403}
                """)).isEqualTo("cluster_block_exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>403 Forbidden</html>",
                "[]",
                "{}",
                "{\"error\":\"no\",\"status\":405}",
                "{\"error\":{\"reason\":\"x\"}}",
                "{\"error\":{\"type\":"
            })
    void shouldFindNoTypeWhereThereIsNone(String body) {
        assertThat(type(body)).isEmpty();
    }

    private static String type(String body) {
        return ErrorBody.type(body.getBytes(StandardCharsets.UTF_8));
    }
}
