package io.spendwatch.job.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.job.spending.SliceTime;
import io.spendwatch.job.testing.EventLines;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PartitionWatermarksTest {
    private final RecordedWatermarks output = new RecordedWatermarks();
    private final PartitionWatermarks watermarks = new PartitionWatermarks(
            SliceTime.of(Duration.ofHours(1)), Duration.ofSeconds(60).toMillis());

    @Test
    void shouldSayNothingBeforeTheFirstValidEvent() {
        // when
        readBroken();
        watermarks.onPeriodicEmit(output);

        // then
        assertThat(output.watermarks()).isEmpty();
    }

    @Test
    void shouldStayBehindTheClockByTheDisorderAndAMillisecond() {
        // when
        read("10:30:00", "10:31:00");
        output.clear();
        watermarks.onPeriodicEmit(output);

        // then
        assertThat(output.watermarks()).containsExactly("10:29:59.999");
    }

    @Test
    void shouldCloseASliceAtOnce() {
        // given
        read("10:30:00");
        output.clear();

        // when
        read("11:00:59.999");
        boolean early = !output.watermarks().isEmpty();
        read("11:01:00");

        // then
        assertThat(early).isFalse();
        assertThat(output.watermarks()).containsExactly("10:59:59.999");
    }

    @Test
    void shouldSayNothingAtOnceWhileNoSliceCloses() {
        // given
        read("11:01:00");
        output.clear();

        // when
        read("11:30:00", "11:29:00", "12:00:59.999");

        // then
        assertThat(output.watermarks()).isEmpty();
    }

    @Test
    void shouldNotGoBackForAnEarlierEventNorMoveForADeadLetter() {
        // given
        read("12:30:00");
        output.clear();

        // when
        read("10:00:00");
        readBroken();
        watermarks.onPeriodicEmit(output);

        // then
        assertThat(output.watermarks()).isEmpty();
    }

    private void read(String... times) {
        for (String time : times) {
            Instant at = Instant.parse("2026-10-28T" + time + "Z");
            watermarks.onEvent(EventLines.read("p-0", 0, EventLines.event("Ana", at)), at.toEpochMilli(), output);
        }
    }

    private void readBroken() {
        watermarks.onEvent(EventLines.read("p-0", 0, EventLines.BROKEN), Long.MIN_VALUE, output);
    }
}
