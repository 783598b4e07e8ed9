package io.spendwatch.job.sink.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.deadletter.LateEvent;
import io.spendwatch.job.deadletter.LateReason;
import io.spendwatch.job.deadletter.Position;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LateEventLinesTest {

    @Test
    void shouldWriteTheEventAsItCame() throws IOException {
        // given
        byte[] event = "  {\"customer\": \"Đorđe\" }\t".getBytes(StandardCharsets.UTF_8);

        // when
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LateEventLines()
                .write(
                        new LateEvent(
                                LateReason.OUT_OF_ORDER,
                                Instant.EPOCH,
                                Instant.EPOCH,
                                LateEvent.UNKNOWN,
                                new Position("a.jsonl", 7),
                                new byte[0],
                                event,
                                false),
                        out);

        // then
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("  {\"customer\": \"Đorđe\" }\t\n");
    }
}
