package io.spendwatch.job.sink.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spendwatch.job.deadletter.DeadLetter;
import io.spendwatch.job.deadletter.Position;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class DeadLetterLinesTest {
    private static final byte[] NO_TEXT = {'{', (byte) 0xC3, '}'};

    @Test
    void shouldWriteOneLineWithTheFieldsInOrder() throws IOException {
        assertThat(line("{\"lat\": \"x\",\r\n\t\u0000}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(
                        "{\"reason\":\"WRONG_TYPE\",\"detail\":\"lat: \\\"x\\\" is no number\",\"source\":\"a.jsonl\","
                                + "\"line\":7,\"value\":\"{\\\"lat\\\": \\\"x\\\",\\r\\n\\t\\u0000}\"}\n");
    }

    @Test
    void shouldKeepAValueThatIsNoTextWhole() throws IOException {
        // when
        JsonNode line = new ObjectMapper().readTree(line(NO_TEXT));

        // then
        assertThat(line.get("value").asText()).isEqualTo("{\uFFFD}");
        assertThat(Base64.getDecoder().decode(line.get("value_base64").asText()))
                .isEqualTo(NO_TEXT);
    }

    @Test
    void shouldWriteTextsOfAllScriptsAsTheyAre() throws IOException {
        // given
        String text = "Đorđe 中文 🙂 \uFEFF\u2028";

        // when
        JsonNode line = new ObjectMapper().readTree(line(text.getBytes(StandardCharsets.UTF_8)));

        // then
        assertThat(line.get("value").asText()).isEqualTo(text);
        assertThat(line.has("value_base64")).isFalse();
    }

    @Test
    void shouldWriteAnEmptyValueAsAnEmptyText() throws IOException {
        assertThat(line(new byte[0])).endsWith("\"value\":\"\"}\n");
    }

    private static String line(byte[] value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DeadLetterLines()
                .write(
                        new DeadLetter(
                                "WRONG_TYPE",
                                "lat: \"x\" is no number",
                                new Position("a.jsonl", 7),
                                new byte[0],
                                value,
                                false,
                                true),
                        out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
