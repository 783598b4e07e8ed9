package io.spendwatch.job.spending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class SliceTimeTest {

    @Property(tries = 2_000)
    void shouldAgreeWithTryingEveryMillisecond(
            @ForAll @LongRange(min = 1, max = 50) long size, @ForAll @LongRange(min = -500, max = 500) long time) {
        // given
        SliceTime slices = new SliceTime(size);

        // when
        long start = time;
        while (start % size != 0) {
            start--;
        }
        long end = time + 1;
        while (end % size != 0) {
            end++;
        }

        // then
        assertThat(slices.startOf(time)).isEqualTo(start);
        assertThat(slices.endOf(time)).isEqualTo(end);
    }

    @Property(tries = 2_000)
    void shouldKnowWhetherASliceClosesOnTheWay(
            @ForAll @LongRange(min = 1, max = 20) long size,
            @ForAll @LongRange(min = -200, max = 200) long earlier,
            @ForAll @LongRange(min = 0, max = 60) long step) {
        // given
        SliceTime slices = new SliceTime(size);

        // when
        boolean closes = false;
        for (long watermark = earlier + 1; watermark <= earlier + step; watermark++) {
            closes |= (watermark + 1) % size == 0;
        }

        // then
        assertThat(slices.closesBetween(earlier, earlier + step)).isEqualTo(closes);
    }

    @Example
    void shouldTakeTheFirstAndTheLastWatermarkForAClose() {
        SliceTime slices = SliceTime.of(Duration.ofHours(1));

        assertThat(slices.closesBetween(Long.MIN_VALUE, 5)).isTrue();
        assertThat(slices.closesBetween(5, Long.MAX_VALUE)).isTrue();
        assertThat(slices.closesBetween(5, 6)).isFalse();
    }
}
