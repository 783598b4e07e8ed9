package io.spendwatch.job.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void shouldFindWhatIsThere() throws IOException {
        // when
        Json json = parse("{\"a\": {\"b\": [1, {\"c\": \"d\"}, 2.9e3, true]}}");

        // then
        assertThat(json.at("a", "b").items()).hasSize(4);
        assertThat(json.at("a", "b").items().get(1).at("c").textOrEmpty()).isEqualTo("d");
        assertThat(json.at("a", "b").items().get(2).number()).isEqualTo(2900);
        assertThat(json.at("a", "b").items().get(3).text()).contains("true");
        assertThat(json.at("a").isPresent()).isTrue();
    }

    @Test
    void shouldFindNothingInWhatIsNot() throws IOException {
        // when
        Json json = parse("{\"a\": null, \"b\": \"NaN?\"}");

        // then
        assertThat(json.at("a").isPresent()).isFalse();
        assertThat(json.at("a", "b", "c").isPresent()).isFalse();
        assertThat(json.at("x").text()).isEmpty();
        assertThat(json.at("x").number()).isZero();
        assertThat(json.at("b").number()).isZero();
        assertThat(json.at("b").items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{\"a\": ", "[1, "})
    void shouldRejectWhatIsNoJson(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(IOException.class);
    }

    private static Json parse(String text) throws IOException {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
