package io.spendwatch.job.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Against all windows of the neighbourhood, one by one; a slice is ten milliseconds. */
class WindowEndsTest {
    private static final int TRIES = 3_000;
    private static final long SLICE = 10;
    private static final long REACH = 60;

    @Property(tries = TRIES)
    void shouldKnowTheFirstAndTheLastWindowThatHoldASlice(
            @ForAll("shapes") WindowEnds shape, @ForAll @LongRange(min = -REACH, max = REACH) long slice) {
        // given
        long start = slice * SLICE;
        long end = start + SLICE;

        // when
        List<Long> holding = ends(shape)
                .filter(windowEnd -> windowEnd - shape.sizeMillis() <= start && end <= windowEnd)
                .boxed()
                .toList();

        // then
        assertThat(shape.firstHolding(end)).isEqualTo(holding.get(0));
        assertThat(shape.lastHolding(start)).isEqualTo(holding.get(holding.size() - 1));
    }

    @Property(tries = TRIES)
    void shouldKnowTheNextEnd(
            @ForAll("shapes") WindowEnds shape,
            @ForAll @LongRange(min = -REACH * SLICE, max = REACH * SLICE) long time) {
        // when
        long next = ends(shape).filter(end -> end > time).findFirst().orElseThrow();

        // then
        assertThat(shape.after(time)).isEqualTo(next);
        assertThat(shape.isEnd(time)).isEqualTo(ends(shape).anyMatch(end -> end == time));
    }

    @Property(tries = TRIES)
    void shouldKnowTheFirstEndThatHoldsASliceAndIsOpen(
            @ForAll("shapes") WindowEnds shape,
            @ForAll @LongRange(min = -REACH, max = REACH) long sliceNumber,
            @ForAll @LongRange(min = -REACH * SLICE, max = REACH * SLICE) long watermark) {
        // given
        long sliceEnd = (sliceNumber + 1) * SLICE;

        // when
        long first = ends(shape)
                .filter(end -> end >= shape.firstHolding(sliceEnd) && end - 1 > watermark)
                .findFirst()
                .orElseThrow();

        // then
        assertThat(shape.firstOpen(sliceEnd, watermark)).isEqualTo(first);
    }

    @Provide
    Arbitrary<WindowEnds> shapes() {
        Arbitrary<Long> slices = Arbitraries.longs().between(1, 12);
        return Combinators.combine(slices, slices)
                .filter((size, slide) -> slide <= size)
                .as((size, slide) -> new WindowEnds(size * SLICE, slide * SLICE));
    }

    /** Returns all ends around the epoch, in order: a window starts at each multiple of the slide. */
    private static LongStream ends(WindowEnds shape) {
        return LongStream.rangeClosed(-4 * REACH, 4 * REACH)
                .map(number -> number * shape.slideMillis() + shape.sizeMillis());
    }
}
