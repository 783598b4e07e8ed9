package io.spendwatch.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemoryCourseTest {
    private static final String PROCESS = "taskmanager-2";

    @Test
    void shouldSayHowMuchThereWasAndHowFastItGrew() {
        // given
        MemoryCourse course = MemoryCourse.ofProcess(
                PROCESS,
                IntStream.rangeClosed(0, 100)
                        .mapToObj(second -> sample(second, PROCESS, second < 50 ? 1000 : 1000 + second - 50))
                        .toList());

        // then
        assertThat(course.bytesAt(0.1)).hasValue(1000);
        assertThat(course.bytesAt(1)).hasValue(1050);
        assertThat(course.bytesPerMinuteFrom(0.5).orElseThrow()).isCloseTo(60, within(1e-6));
    }

    @Test
    void shouldBeUnknownWhereTheProcessWasNotAlive() {
        // given
        MemoryCourse course = MemoryCourse.ofProcess(
                PROCESS, List.of(sample(0, PROCESS, 1000), sample(50, PROCESS, 2000), sample(100, "another", 1)));

        // then
        assertThat(course.bytesAt(0.5)).hasValue(2000);
        assertThat(course.bytesAt(1)).isEmpty();
        assertThat(course.bytesPerMinuteFrom(0)).isEmpty();
    }

    private static SoakSample sample(double seconds, String process, long bytes) {
        return new SoakSample(seconds, 0, 0, 0, 0, 0, List.of(new ProcessSample(process, bytes, 0)));
    }
}
