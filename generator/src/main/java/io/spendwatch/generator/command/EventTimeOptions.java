package io.spendwatch.generator.command;

import io.spendwatch.generator.time.EventTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say which times events bear. */
final class EventTimeOptions {
    private static final Duration DEFAULT_START_BEFORE_NOW = Duration.ofDays(30);

    @Option(
            names = "--event-time",
            paramLabel = "MODE",
            defaultValue = "now",
            converter = EventTimeModeName.class,
            description = {
                "Which times events bear (default: ${DEFAULT-VALUE}).",
                "now: the wall clock's.",
                "past-month: the tutorial's, anywhere in the month before now, in no order, so that nearly every event"
                        + " is late by design.",
                "accelerated: a simulated clock's, so that windows close within seconds."
            })
    private EventTimeMode mode = EventTimeMode.NOW;

    @Option(
            names = "--start",
            paramLabel = "INSTANT",
            converter = IsoInstant.class,
            description = "accelerated: where the simulated clock starts, such as 2026-10-01T00:00:00Z"
                    + " (default: 30 days before now, cut to the hour).")
    private Optional<Instant> start = Optional.empty();

    @Option(
            names = "--resume",
            description = "accelerated, to Kafka: where the topic holds events, the simulated clock goes on after the"
                    + " newest instead, so that a generator that is started again does not send late events alone.")
    private boolean resume;

    @Option(
            names = "--factor",
            paramLabel = "X",
            defaultValue = "3600",
            converter = DecimalNumber.class,
            description = "accelerated, paced, to Kafka: how many times faster than the wall clock the simulated one"
                    + " runs (default: ${DEFAULT-VALUE}, an hour a second).")
    private double factor;

    @Option(
            names = "--step",
            paramLabel = "DURATION",
            defaultValue = "PT0.36S",
            converter = IsoDuration.class,
            description = "accelerated, to a file or with --rate max, instead of --factor: how far the simulated clock"
                    + " moves from event to event (default: ${DEFAULT-VALUE}, 10,000 events an hour).")
    private Duration step = Duration.ZERO;

    /**
     * Returns the times asked for.
     *
     * @param steppedByDefault whether a simulated clock moves by steps, when the options do not say
     */
    EventTimes eventTimes(Given given, boolean steppedByDefault, Instant now) {
        if (mode != EventTimeMode.ACCELERATED) {
            given.firstOf(List.of("--start", "--resume", "--factor", "--step")).ifPresent(option -> {
                throw given.wrong(option + " needs a simulated clock: add --event-time accelerated");
            });
        }
        return switch (mode) {
            case NOW -> new EventTimes.Now();
            case PAST_MONTH -> new EventTimes.PastMonth();
            case ACCELERATED -> accelerated(given, steppedByDefault, now);
        };
    }

    /** Whether a simulated clock goes on where an earlier one stood. */
    boolean resumes() {
        return resume;
    }

    private EventTimes accelerated(Given given, boolean steppedByDefault, Instant now) {
        Instant from = start.orElseGet(() -> now.minus(DEFAULT_START_BEFORE_NOW).truncatedTo(ChronoUnit.HOURS));
        if (given.has("--factor") && given.has("--step")) {
            throw given.wrong("--factor and --step exclude each other: give --factor for a clock that runs, or --step"
                    + " for one that moves from event to event");
        }
        if (given.has("--factor") && steppedByDefault) {
            throw given.wrong("--factor needs a paced run to Kafka: give --step with --output or --rate max");
        }
        return given.has("--step") || steppedByDefault
                ? new EventTimes.Stepped(from, step)
                : new EventTimes.Accelerated(from, factor);
    }
}
