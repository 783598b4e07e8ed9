package io.spendwatch.bench.command;

import io.spendwatch.bench.latency.Cases;
import io.spendwatch.bench.latency.LatencyMeasurement;
import io.spendwatch.bench.latency.LatencyOptions;
import io.spendwatch.bench.latency.Rate;
import io.spendwatch.job.configuration.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code latency}: from a transaction to its provisional alert, and from a window's end to its final ones. */
@Command(
        name = "latency",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Measures how long it takes from the append of a transaction in Kafka to its provisional alert, and from the"
                        + " append of the one that closes a window to the final alerts.")
final class LatencyCommand implements Callable<Integer> {
    @Option(
            names = "--rates",
            split = ",",
            paramLabel = "N",
            description =
                    "Transactions a second beside the probes, numbers or shares of the peak, from the lowest to the"
                            + " highest. Default: 20%%,50%%,80%%.")
    private List<String> rates = List.of("20%", "50%", "80%");

    @Option(
            names = "--peak",
            paramLabel = "N",
            description = "Transactions a second that the job can do here, beside who writes them."
                    + " Default: ${DEFAULT-VALUE}.")
    private int peak = 100_000;

    @Option(names = "--probes", paramLabel = "N", description = "A second. Default: ${DEFAULT-VALUE}.")
    private int probes = 50;

    @Option(names = "--duration", paramLabel = "PT30S", description = "Of each case. Default: ${DEFAULT-VALUE}.")
    private Duration duration = Duration.ofSeconds(30);

    @Option(
            names = "--delivery",
            split = ",",
            paramLabel = "NAME",
            converter = DeliveryName.class,
            description = "Of alerts, as sinks.kafka.delivery has it. Default: both.")
    private List<Delivery> deliveries = List.of(Delivery.values());

    @Option(
            names = "--combiner-delay",
            split = ",",
            paramLabel = "PT0.5S",
            description = "As the configuration has it; those behind the first one at the middle rate alone."
                    + " Default: PT0.5S,PT0.01S.")
    private List<Duration> combinerDelays = List.of(Duration.ofMillis(500), Duration.ofMillis(10));

    @Option(
            names = "--more-checkpoint-intervals",
            split = ",",
            paramLabel = "PT1S",
            description = "Beside --checkpoint-interval, at the middle rate alone. Default: PT1S.")
    private List<Duration> moreCheckpointIntervals = List.of(Duration.ofSeconds(1));

    @Option(
            names = "--window",
            paramLabel = "PT5S",
            description = "Of the probes' rule, so short that many end in a run. Default: ${DEFAULT-VALUE}.")
    private Duration window = Duration.ofSeconds(5);

    @Option(
            names = "--out-of-orderness",
            paramLabel = "PT2S",
            description = "As the configuration has it. Default: ${DEFAULT-VALUE}.")
    private Duration outOfOrderness = Duration.ofSeconds(2);

    @Mixin
    private JobOptions job = new JobOptions();

    @Mixin
    private Surroundings surroundings = new Surroundings();

    @Override
    public Integer call() throws Exception {
        LatencyOptions options = options();
        return surroundings.measure(session -> new LatencyMeasurement(session, options).run());
    }

    private LatencyOptions options() {
        Require.atLeast("--peak", peak, 1);
        Require.atLeast("--probes", probes, 1);
        Require.positive("--duration", duration);
        Require.positive("--window", window);
        Require.positive("--out-of-orderness", outOfOrderness);
        combinerDelays.forEach(delay -> Require.positive("--combiner-delay", delay));
        moreCheckpointIntervals.forEach(interval -> Require.positive("--more-checkpoint-intervals", interval));
        job.check();
        List<Duration> checkpointIntervals = Stream.concat(
                        Stream.of(job.checkpointInterval), moreCheckpointIntervals.stream())
                .toList();
        List<Rate> asked = rates.stream().map(text -> RateText.read(text, peak)).toList();
        return new LatencyOptions(
                new Cases(asked, deliveries, checkpointIntervals, combinerDelays).all(),
                job.customers,
                probes,
                job.warmUp,
                duration,
                window,
                outOfOrderness,
                job.partitions,
                job.memory(),
                job.seed);
    }
}
