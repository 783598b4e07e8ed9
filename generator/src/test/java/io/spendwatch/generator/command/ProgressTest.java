package io.spendwatch.generator.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.generator.GeneratorCounts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter err = new StringWriter();
    private final CountDownLatch looks = new CountDownLatch(3);

    @Test
    void shouldRenewOneLineOnATerminalAndRemoveItAtTheEnd() throws InterruptedException {
        // when
        report(true);

        // then
        assertThat(err.toString())
                .startsWith("\r\u001b[K1,234,567 events, ")
                .doesNotContain("\n")
                .endsWith("\r\u001b[K");
    }

    @Test
    void shouldWritePlainLinesElsewhere() throws InterruptedException {
        // when
        report(false);

        // then
        assertThat(err.toString().lines()).allMatch(line -> line.matches("1,234,567 events, [0-9,]+ events/s"));
        assertThat(err.toString().lines().count()).isGreaterThanOrEqualTo(2);
    }

    private void report(boolean live) throws InterruptedException {
        Progress progress = Progress.start(new PrintWriter(err), live, Duration.ofMillis(5), () -> {
            looks.countDown();
            return new GeneratorCounts(1_234_567, 0, 0, 0);
        });
        try (progress) {
            assertThat(looks.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
