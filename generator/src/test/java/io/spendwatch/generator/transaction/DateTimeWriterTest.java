package io.spendwatch.generator.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTimeWriterTest {
    private final DateTimeWriter dateTimes = new DateTimeWriter();
    private final ByteWriter out = new ByteWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-28T20:00:00.000Z",
                "1970-01-01T00:00:00.000Z",
                "1969-12-31T23:59:59.999Z",
                "2024-02-29T12:34:56.789Z",
                "9999-12-31T23:59:59.999Z"
            })
    void shouldWriteTheTimeWithMilliseconds(String time) {
        // when
        dateTimes.append(Instant.parse(time).toEpochMilli(), out);

        // then
        assertThat(text()).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 999, 86_399_999, 86_400_000, -1})
    void shouldKeepTheDateOnlyForTheSameDay(long laterMillis) {
        // given
        long millis = Instant.parse("2026-10-28T00:00:00Z").toEpochMilli();
        dateTimes.append(millis, out);
        out.clear();

        // when
        dateTimes.append(millis + laterMillis, out);

        // then
        assertThat(Instant.parse(text())).isEqualTo(Instant.ofEpochMilli(millis + laterMillis));
    }

    private String text() {
        return new String(out.toByteArray(), StandardCharsets.US_ASCII);
    }
}
