package io.spendwatch.bench.latency;

import io.spendwatch.bench.run.RunRequest;
import io.spendwatch.bench.spendwatch.FollowingSpendwatch;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
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
    private final ProbeFeed probes;
    private final Map<Reader, AlertReader> readers = new EnumMap<>(Reader.class);

    /** Starts the probes and the readers. The topics are there. */
    LatencyRun(RunRequest request, LatencyOptions options, FollowingSpendwatch job) {
        this.request = request;
        this.options = options;
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
        Duration patience = PATIENCE.plus(options.checkpointInterval());
        for (Map.Entry<Reader, AlertReader> reader : readers.entrySet()) {
            await(() -> !reader.getValue().seenMillis().isEmpty(), patience, "No alert came to " + reader.getKey());
        }
    }

    /** Measures beside the background for as long as the options say, and waits for the last alert. */
    CaseResult measure(LatencyCase configured) throws InterruptedException {
        int from;
        int to;
        double perSecond;
        try (Background background = Background.start(request.bootstrapServers(), request.topic(), options)) {
            pause(options.warmUp());
            from = probes.next();
            long eventsBefore = background.events();
            long began = System.nanoTime();
            pause(options.duration());
            to = probes.next();
            double seconds = (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
            perSecond = (background.events() - eventsBefore) / seconds;
        }
        Map<Reader, LatencyFigures> figures = new EnumMap<>(Reader.class);
        for (Reader reader : Reader.values()) {
            figures.put(reader, LatencyFigures.of(latencies(reader, from, to)));
        }
        return new CaseResult(
                configured.delivery().key(), configured.combinerDelay().toMillis(), perSecond, figures);
    }

    private long[] latencies(Reader reader, int from, int to) throws InterruptedException {
        Map<String, Long> seen = readers.get(reader).seenMillis();
        await(
                () -> customers(from, to).allMatch(seen::containsKey),
                PATIENCE.plus(options.checkpointInterval()),
                "Not all alerts came to " + reader);
        Map<String, Long> appended = probes.appendedMillis();
        return customers(from, to)
                .mapToLong(customer -> seen.get(customer) - appended.get(customer))
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

    private void await(BooleanSupplier condition, Duration patience, String failure) throws InterruptedException {
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
