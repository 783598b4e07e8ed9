package io.spendwatch.bench.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.bench.race.Contenders;
import io.spendwatch.bench.race.RaceOptions;
import io.spendwatch.bench.run.JobMemory;
import io.spendwatch.bench.work.GeneratedEvents;
import io.spendwatch.bench.work.Work;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorksTest {
    private static final ThroughputOptions OPTIONS = new ThroughputOptions(
            List.of(50),
            List.of(Contenders.values()),
            40_000,
            1_000,
            2,
            1,
            new RaceOptions(1, Duration.ofSeconds(1), Duration.ofSeconds(1), new JobMemory("1g", "1g")));

    @ParameterizedTest
    @EnumSource(Contenders.class)
    void shouldCloseTwoWindowsAtLeastAndEndInTheMiddleOfOne(Contenders contender) {
        // when
        Work work = Works.of(contender, 50, OPTIONS);

        // then
        assertThat(work.events()).isBetween(2_500L, 40_500L);
        assertThat(work.events() % 1_000).isEqualTo(500);
        assertThat(work.step()).isEqualTo(Duration.ofSeconds(36));
    }

    @Test
    void shouldGiveTheLimitTheMost() {
        assertThat(Works.of(Contenders.LIMIT, 50, OPTIONS).events()).isEqualTo(40_500);
        assertThat(Works.of(Contenders.FLINK_SQL_ROCKSDB, 1_000_000, OPTIONS).events())
                .isEqualTo(2_500);
    }

    @Test
    void shouldBeginLessWorkAsMoreWorkBegins() {
        // given
        List<byte[]> more = GeneratedEvents.of(Works.of(Contenders.LIMIT, 50, OPTIONS));

        // when
        List<byte[]> less = GeneratedEvents.of(Works.of(Contenders.KAFKA_STREAMS, 50, OPTIONS));

        // then
        assertThat(less).hasSizeLessThan(more.size()).containsExactlyElementsOf(more.subList(0, less.size()));
    }
}
