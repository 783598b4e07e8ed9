package io.spendwatch.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spendwatch.generator.pace.Pace;
import io.spendwatch.generator.time.EventTimes;
import io.spendwatch.generator.transaction.EventKind;
import io.spendwatch.generator.transaction.Shares;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class GeneratorTest {
    private static final Duration LONG_PAUSE = Duration.ofHours(1);
    private static final GeneratorOptions UNLIMITED = GeneratorOptions.defaults(1)
            .withPace(new Pace.Unlimited())
            .withEventTimes(new EventTimes.Stepped(Instant.parse("2026-10-01T00:00:00Z"), Duration.ofMillis(360)));

    private final RecordingOutput output = new RecordingOutput();

    @Test
    void shouldHaveTheTutorialsDefaults() {
        // when
        GeneratorOptions options = GeneratorOptions.defaults(1);

        // then
        assertThat(options.customers()).isEqualTo(100);
        assertThat(options.pace()).isEqualTo(new Pace.Batches(1000, Duration.ofSeconds(5)));
        assertThat(options.shares()).isEqualTo(Shares.NONE);
        assertThat(options.eventTimes()).isEqualTo(new EventTimes.Now());
        assertThat(options.limit()).isEqualTo(Limit.NONE);
    }

    @Test
    void shouldEndAfterTheEventsAskedFor() {
        // given
        Generator generator = new Generator(UNLIMITED.withLimit(Limit.ofEvents(2_345)), output);

        // when
        GeneratorCounts counts = generator.run();

        // then
        assertThat(counts.events()).isEqualTo(2_345);
        assertThat(output.values()).hasSize(2_345);
    }

    @Test
    void shouldEndAfterTheDurationEvenWithinAPause() {
        // given
        Generator generator = new Generator(
                UNLIMITED.withPace(new Pace.Batches(10, LONG_PAUSE)).withLimit(Limit.ofDuration(Duration.ofMillis(50))),
                output);

        // when
        GeneratorCounts counts = generator.run();

        // then
        assertThat(counts.events()).isEqualTo(10);
    }

    @Test
    void shouldStopFromAnotherThreadEvenWithinAPause() throws Exception {
        // given
        Generator generator = new Generator(UNLIMITED.withPace(new Pace.Batches(10, LONG_PAUSE)), output);
        CompletableFuture<GeneratorCounts> run = CompletableFuture.supplyAsync(generator::run);
        while (generator.counts().events() < 10) {
            Thread.onSpinWait();
        }

        // when
        generator.stop();

        // then
        assertThat(run.get(120, TimeUnit.SECONDS).events()).isEqualTo(10);
    }

    @Test
    void shouldStopWhenItsThreadIsInterrupted() throws Exception {
        // given
        Generator generator = new Generator(UNLIMITED.withPace(new Pace.Batches(10, LONG_PAUSE)), output);
        Thread thread = new Thread(generator::run);
        thread.start();

        // when
        thread.interrupt();
        thread.join();

        // then
        assertThat(generator.counts().events()).isLessThanOrEqualTo(10);
    }

    @Test
    void shouldCountEachKind() {
        // given
        Generator generator = new Generator(
                UNLIMITED.withShares(new Shares(0.1, 0.2, 0.3)).withLimit(Limit.ofEvents(10_000)), output);

        // when
        GeneratorCounts counts = generator.run();

        // then
        assertThat(counts)
                .isEqualTo(new GeneratorCounts(
                        10_000,
                        output.count(EventKind.OUT_OF_ORDER),
                        output.count(EventKind.LATE),
                        output.count(EventKind.MALFORMED)));
        assertThat(counts.late()).isPositive();
        assertThat(counts).isEqualTo(generator.counts());
    }

    @Test
    void shouldRepeatItselfForTheSameOptions() {
        // given
        GeneratorOptions options =
                UNLIMITED.withShares(new Shares(0.02, 0.1, 0.01)).withLimit(Limit.ofEvents(5_000));
        RecordingOutput other = new RecordingOutput();

        // when
        GeneratorCounts counts = new Generator(options, output).run();
        GeneratorCounts otherCounts =
                new Generator(options.withPace(new Pace.Batches(700, Duration.ZERO)), other).run();

        // then
        assertThat(counts).isEqualTo(otherCounts);
        assertThat(output.values()).isEqualTo(other.values());
    }

    @Test
    void shouldRejectSharesThatTimesInNoOrderCannotHave() {
        // given
        GeneratorOptions options = GeneratorOptions.defaults(1).withEventTimes(new EventTimes.PastMonth());

        // when / then
        assertThatThrownBy(() -> options.withShares(new Shares(0.1, 0, 0))).hasMessageContaining("in no order");
        assertThat(options.withShares(new Shares(0, 0, 0.5)).shares().malformed())
                .isEqualTo(0.5);
    }

    @Test
    void shouldRejectALimitThatIsNone() {
        assertThatThrownBy(() -> new Limit(OptionalLong.of(0), Optional.empty()))
                .hasMessageContaining("at least 1");
        assertThatThrownBy(() -> Limit.ofDuration(Duration.ZERO)).hasMessageContaining("above 0");
    }
}
