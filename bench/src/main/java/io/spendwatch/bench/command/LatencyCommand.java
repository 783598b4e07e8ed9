package io.spendwatch.bench.command;

import io.spendwatch.bench.latency.LatencyCase;
import io.spendwatch.bench.latency.LatencyMeasurement;
import io.spendwatch.bench.latency.LatencyOptions;
import io.spendwatch.bench.session.Session;
import io.spendwatch.job.configuration.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code latency}: from a transaction to its provisional alert. */
@Command(
        name = "latency",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures how long it takes from the append of a transaction in Kafka to its provisional alert.")
final class LatencyCommand implements Callable<Integer> {
    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Transactions a second beside the probes. Default: ${DEFAULT-VALUE}.")
    private int rate = 10_000;

    @Option(names = "--probes", paramLabel = "N", description = "A second. Default: ${DEFAULT-VALUE}.")
    private int probes = 50;

    @Option(names = "--duration", paramLabel = "PT60S", description = "Of each case. Default: ${DEFAULT-VALUE}.")
    private Duration duration = Duration.ofSeconds(60);

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
            description = "As the configuration has it, each of them a case. Default: PT0.01S,PT0.1S,PT0.5S.")
    private List<Duration> combinerDelays =
            List.of(Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofMillis(500));

    @Mixin
    private JobOptions job = new JobOptions();

    @Mixin
    private Surroundings surroundings = new Surroundings();

    @Override
    public Integer call() throws Exception {
        LatencyOptions options = options();
        try (Session session = surroundings.start()) {
            surroundings.print(new LatencyMeasurement(session, options).run());
        }
        return ExitCode.OK;
    }

    private LatencyOptions options() {
        Require.atLeast("--rate", rate, 1);
        Require.atLeast("--probes", probes, 1);
        Require.positive("--duration", duration);
        combinerDelays.forEach(delay -> Require.positive("--combiner-delay", delay));
        job.check();
        List<LatencyCase> cases = deliveries.stream()
                .flatMap(delivery -> combinerDelays.stream().map(delay -> new LatencyCase(delivery, delay)))
                .toList();
        return new LatencyOptions(
                cases,
                rate,
                job.customers,
                probes,
                job.warmUp,
                duration,
                job.checkpointInterval,
                job.partitions,
                job.heap,
                job.seed);
    }
}
