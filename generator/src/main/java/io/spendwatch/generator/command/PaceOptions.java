package io.spendwatch.generator.command;

import io.spendwatch.generator.Limit;
import io.spendwatch.generator.pace.Pace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Option;

/** The options that say how fast events are made, and when to end. */
final class PaceOptions {
    @Option(
            names = "--batch-size",
            paramLabel = "N",
            defaultValue = "1000",
            converter = WholeNumber.class,
            description = "Events in a batch (default: ${DEFAULT-VALUE}).")
    private int batchSize;

    @Option(
            names = "--pause",
            paramLabel = "DURATION",
            defaultValue = "PT5S",
            converter = IsoDuration.class,
            description = "The pause between two batches (default: ${DEFAULT-VALUE}).")
    private Duration pause = Duration.ZERO;

    @Option(
            names = "--rate",
            paramLabel = "N|max",
            converter = RateOrMax.class,
            description = "Instead of batches: so many events a second, or max for as fast as it goes.")
    private Optional<Pace> rate = Optional.empty();

    @Option(
            names = "--count",
            paramLabel = "N",
            converter = LongWholeNumber.class,
            description = "End after so many events (default: never; Ctrl-C ends it cleanly).")
    private Optional<Long> count = Optional.empty();

    @Option(
            names = "--duration",
            paramLabel = "DURATION",
            converter = IsoDuration.class,
            description = "End after so long, such as PT90S (default: never).")
    private Optional<Duration> duration = Optional.empty();

    Pace pace(Given given) {
        if (rate.isEmpty()) {
            return new Pace.Batches(batchSize, pause);
        }
        given.firstOf(List.of("--batch-size", "--pause")).ifPresent(option -> {
            throw given.wrong("--rate replaces batches: give either --rate or " + option + ", not both");
        });
        return rate.get();
    }

    Limit limit() {
        return new Limit(count.map(OptionalLong::of).orElseGet(OptionalLong::empty), duration);
    }
}
