package io.spendwatch.torture.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownLogTest {
    private static final int EVENTS = 4_000;

    @Test
    void shouldBeTheSameEachTime() {
        // given
        KnownLog log = new KnownLog(plan(7, Optional.empty(), Optional.empty()));

        // when
        List<LogRecord> one = shown(log);
        List<LogRecord> other = shown(log);

        // then
        assertThat(other).hasSameSizeAs(one);
        for (int i = 0; i < one.size(); i++) {
            assertThat(other.get(i).position()).isEqualTo(one.get(i).position());
            assertThat(Arrays.equals(
                            other.get(i).value().orElse(null),
                            one.get(i).value().orElse(null)))
                    .isTrue();
        }
    }

    @Test
    void shouldHaveBrokenRecordsAmongGoodOnesAtOffsetsWithoutGaps() {
        // when
        List<LogRecord> records = shown(new KnownLog(plan(8, Optional.empty(), Optional.empty())));

        // then
        assertThat(records).hasSizeGreaterThan(EVENTS);
        assertThat(records).filteredOn(record -> !record.valid()).hasSizeBetween(EVENTS / 200, EVENTS / 20);
        Map<Integer, Long> next = new HashMap<>();
        for (LogRecord record : records) {
            Position position = record.position();
            assertThat(position.offset()).isEqualTo(next.getOrDefault(position.partition(), 0L));
            next.put(position.partition(), position.offset() + 1);
        }
        assertThat(next).containsOnlyKeys(0, 1, 2);
    }

    @Test
    void shouldWriteNothingToASilentPartition() {
        // given
        Silence silence = new Silence(1, 1_000, 3_000);
        List<Long> events = new ArrayList<>();

        // when
        new KnownLog(plan(9, Optional.of(silence), Optional.empty())).show((event, record) -> {
            if (record.position().partition() == 1) {
                events.add(event);
            }
        });

        // then
        assertThat(events).noneMatch(event -> event >= 1_000 && event < 3_000);
        assertThat(events).anyMatch(event -> event < 1_000).anyMatch(event -> event >= 3_000 && event < EVENTS);
    }

    @Test
    void shouldWriteToANewPartitionFromThenOn() {
        // given
        List<Long> events = new ArrayList<>();

        // when
        new KnownLog(plan(10, Optional.empty(), Optional.of(new Growth(1_000, 2_000)))).show((event, record) -> {
            if (record.position().partition() == 3) {
                events.add(event);
            }
        });

        // then
        assertThat(events).hasSizeGreaterThan(200).allMatch(event -> event >= 2_000);
    }

    private static List<LogRecord> shown(KnownLog log) {
        List<LogRecord> records = new ArrayList<>();
        long count = log.show((event, record) -> records.add(record));
        assertThat(records).hasSize((int) count);
        return records;
    }

    private static LogPlan plan(long seed, Optional<Silence> silence, Optional<Growth> growth) {
        return new LogPlan(seed, EVENTS, 20, Duration.ofHours(20), 3, silence, growth);
    }
}
