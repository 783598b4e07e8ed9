package io.spendwatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CausesTest {
    @Test
    void shouldSayWhatIsAtTheBottom() {
        assertThat(Causes.oneLine(new IllegalStateException("job failed", new IOException("connection\n  lost"))))
                .isEqualTo("connection lost");
        assertThat(Causes.oneLine(new IllegalStateException("broken"))).isEqualTo("IllegalStateException: broken");
    }

    @Test
    void shouldSayWhereRoomIsMissing() {
        assertThat(Causes.oneLine(new IllegalStateException("job failed", new IOException("No space left on device"))))
                .startsWith("No space left on device. The job keeps its state and temporary files in --data-dir")
                .contains(System.getProperty("java.io.tmpdir"));
    }
}
