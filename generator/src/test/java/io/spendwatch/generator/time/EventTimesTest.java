package io.spendwatch.generator.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spendwatch.generator.random.SeededRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventTimesTest {
    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");

    private final SeededRandom random = new SeededRandom(1);
    private final AtomicReference<Instant> wallClock = new AtomicReference<>(NOW);
    private final InstantSource source = wallClock::get;

    @Test
    void shouldShowTheWallClock() {
        // given
        EventClock clock = new EventTimes.Now().start(source);

        // when / then
        assertThat(clock.nextMillis(random)).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void shouldSpreadOverTheCalendarMonthBeforeNow() {
        // given
        EventClock clock = new EventTimes.PastMonth().start(source);

        // when
        List<Long> times =
                Stream.generate(() -> clock.nextMillis(random)).limit(10_000).toList();

        // then
        long from = Instant.parse("2026-02-28T12:00:00Z").toEpochMilli();
        assertThat(times).allMatch(time -> time >= from && time < NOW.toEpochMilli());
        long tenth = (NOW.toEpochMilli() - from) / 10;
        assertThat(times).anyMatch(time -> time < from + tenth).anyMatch(time -> time > NOW.toEpochMilli() - tenth);
    }

    @Test
    void shouldRunByTheFactor() {
        // given
        EventClock clock = new EventTimes.Accelerated(START, 3600).start(source);

        // when
        wallClock.set(NOW.plusMillis(1500));

        // then
        assertThat(clock.nextMillis(random))
                .isEqualTo(START.plus(Duration.ofMinutes(90)).toEpochMilli());
    }

    @Test
    void shouldStartSimulatedClocksElsewhereAndLeaveOthersAsTheyAre() {
        // given
        Instant elsewhere = START.plusSeconds(5);

        // when / then
        assertThat(new EventTimes.Accelerated(START, 2).startingAt(elsewhere))
                .isEqualTo(new EventTimes.Accelerated(elsewhere, 2));
        assertThat(new EventTimes.Stepped(START, Duration.ofSeconds(1)).startingAt(elsewhere))
                .isEqualTo(new EventTimes.Stepped(elsewhere, Duration.ofSeconds(1)));
        assertThat(new EventTimes.Now().startingAt(elsewhere)).isEqualTo(new EventTimes.Now());
        assertThat(new EventTimes.PastMonth().startingAt(elsewhere)).isEqualTo(new EventTimes.PastMonth());
    }

    @Test
    void shouldNotRunBackwardsWhenTheWallClockIsSetBack() {
        // given
        EventClock clock = new EventTimes.Accelerated(START, 3600).start(source);
        wallClock.set(NOW.plusSeconds(2));
        long before = clock.nextMillis(random);

        // when
        wallClock.set(NOW.plusSeconds(1));

        // then
        assertThat(clock.nextMillis(random)).isEqualTo(before);
    }

    @Test
    void shouldStopWhereYearsHaveMoreThanFourDigits() {
        // given
        EventClock running = new EventTimes.Accelerated(START, Double.MAX_VALUE).start(source);
        EventClock stepping =
                new EventTimes.Stepped(EventTimes.LATEST.minusMillis(1), Duration.ofDays(1)).start(source);
        wallClock.set(NOW.plusSeconds(1));

        // when
        long first = stepping.nextMillis(random);

        // then
        assertThat(running.nextMillis(random)).isEqualTo(EventTimes.LATEST.toEpochMilli());
        assertThat(first).isEqualTo(EventTimes.LATEST.toEpochMilli() - 1);
        assertThat(stepping.nextMillis(random)).isEqualTo(EventTimes.LATEST.toEpochMilli());
        assertThat(stepping.nextMillis(random)).isEqualTo(EventTimes.LATEST.toEpochMilli());
    }

    @Test
    void shouldStepWithoutLosingFractionsOfAMillisecond() {
        // given
        EventClock clock = new EventTimes.Stepped(START, Duration.ofNanos(1_400_000)).start(source);

        // when
        long[] times = LongStream.range(0, 6)
                .map(i -> clock.nextMillis(random) - START.toEpochMilli())
                .toArray();

        // then
        assertThat(times).containsExactly(0, 1, 2, 4, 5, 7);
    }

    @Test
    void shouldRejectWhatNoClockCanDo() {
        assertThatThrownBy(() -> new EventTimes.Accelerated(START, 0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new EventTimes.Accelerated(START, Double.NaN)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new EventTimes.Stepped(START, Duration.ZERO)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new EventTimes.Stepped(Instant.MIN, Duration.ofMillis(1)))
                .hasMessageContaining("1970");
    }
}
