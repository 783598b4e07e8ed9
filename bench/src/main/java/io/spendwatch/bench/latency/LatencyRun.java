package io.spendwatch.bench.latency;

import io.spendwatch.bench.run.RunRequest;
import io.spendwatch.bench.spendwatch.FollowingSpendwatch;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One job with its transactions, its probes and its readers. */
final class LatencyRun implements AutoCloseable {
    private static final long LOOK_EVERY_MILLIS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final LatencyOptions options;
    private final FollowingSpendwatch job;
    private final RunRequest request;
    private final LatencyCase configured;
    private final ProbeFeed probes;
    private final Map<Reader, AlertReader> readers = new EnumMap<>(Reader.class);

    /** Starts the probes and the readers. The topics are there. */
    LatencyRun(RunRequest request, LatencyOptions options, LatencyCase configured, FollowingSpendwatch job) {
        this.request = request;
        this.options = options;
        this.configured = configured;
        this.job = job;
        probes = ProbeFeed.start(request.bootstrapServers(), request.topic(), options);
        for (Reader reader : Reader.values()) {
            readers.put(
                    reader,
                    AlertReader.start(
                            request.bootstrapServers(), request.results().alerts(), options.partitions(), reader));
        }
    }

    /** Waits until the first alert has come to every reader, which is when the job runs. */
    void awaitFirstAlerts() throws InterruptedException {
        for (Map.Entry<Reader, AlertReader> reader : readers.entrySet()) {
            await(
                    () -> !reader.getValue().seenMillis(Moment.TRANSACTION).isEmpty(),
                    "No alert came to " + reader.getKey());
        }
    }

    /** Measures for as long as the options say; the other transactions go on until the last alert has come. */
    CaseResult measure() throws InterruptedException {
        int from;
        int to;
        double perSecond;
        try (Background background =
                Background.start(request.bootstrapServers(), request.topic(), options, configured.rate())) {
            pause(options.warmUp());
            from = probes.next();
            long eventsBefore = background.events();
            long began = System.nanoTime();
            pause(options.duration());
            to = probes.next();
            double seconds = (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
            perSecond = (background.events() - eventsBefore) / seconds;
            awaitAlerts(from, to);
        }
        try (WindowCloses closes = new WindowCloses(request.bootstrapServers(), request.topic(), options)) {
            List<CaseResult.Timed> figures = Stream.of(Moment.values())
                    .flatMap(moment -> Stream.of(Reader.values())
                            .map(reader -> new CaseResult.Timed(
                                    moment, reader, LatencyFigures.of(latencies(moment, reader, closes, from, to)))))
                    .toList();
            return new CaseResult(
                    configured.rate().label(),
                    configured.delivery().key(),
                    configured.checkpointInterval().toMillis(),
                    configured.combinerDelay().toMillis(),
                    perSecond,
                    closes.windowEnds(),
                    figures);
        }
    }

    private void awaitAlerts(int from, int to) throws InterruptedException {
        for (Map.Entry<Reader, AlertReader> reader : readers.entrySet()) {
            // Whoever has the final alert has an earlier one, too, if there was one.
            Set<String> seen = reader.getValue().seenMillis(Moment.WINDOW_END).keySet();
            await(() -> customers(from, to).allMatch(seen::contains), "Not all alerts came to " + reader.getKey());
        }
    }

    private long[] latencies(Moment moment, Reader reader, WindowCloses closes, int from, int to) {
        Map<String, Long> seen = Objects.requireNonNull(readers.get(reader), "every reader reads")
                .seenMillis(moment);
        return customers(from, to)
                .mapToLong(customer -> {
                    Written probe = Objects.requireNonNull(probes.probes().get(customer), "it was written");
                    long since = moment == Moment.TRANSACTION
                            ? probe.appendedMillis()
                            : closes.closedMillis(probe.eventTimeMillis());
                    return Objects.requireNonNull(seen.get(customer), "its alert was waited for") - since;
                })
                .toArray();
    }

    private static Stream<String> customers(int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> new Probe(number).customer());
    }

    private void pause(Duration duration) throws InterruptedException {
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() - end < 0) {
            job.requireAlive();
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private void await(BooleanSupplier condition, String failure) throws InterruptedException {
        Duration patience = PATIENCE.plus(configured.checkpointInterval());
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            job.requireAlive();
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException(failure + " within " + patience);
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    /** Ends all but the job. */
    @Override
    public void close() {
        probes.close();
        readers.values().forEach(AlertReader::close);
    }
}
