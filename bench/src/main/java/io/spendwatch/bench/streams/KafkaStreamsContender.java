package io.spendwatch.bench.streams;

import io.spendwatch.bench.peer.AlertTopic;
import io.spendwatch.bench.run.Advance;
import io.spendwatch.bench.run.Contender;
import io.spendwatch.bench.run.EndOfWork;
import io.spendwatch.bench.run.ProcessUsage;
import io.spendwatch.bench.run.RunReport;
import io.spendwatch.bench.run.RunRequest;
import io.spendwatch.bench.run.Sample;
import io.spendwatch.bench.run.Sampler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/** The same in Kafka Streams, exactly once. Its rows are what a reader of committed records finds in the topic of alerts. */
public final class KafkaStreamsContender implements Contender {
    private static final long LOOK_EVERY_MILLIS = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public RunReport run(RunRequest request, LongConsumer progress) throws Exception {
        StreamsTopology topology = new StreamsTopology();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<Sample> samples;
        long peakResidentBytes;
        try (KafkaStreams streams = new KafkaStreams(
                topology.build(request.topic(), request.results().alerts()), StreamsSettings.of(request))) {
            streams.setUncaughtExceptionHandler(thrown -> {
                failure.set(thrown);
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            });
            streams.start();
            samples = awaitEnd(topology, request.events(), failure, progress);
            peakResidentBytes = ProcessUsage.peakResidentBytes();
            if (!streams.close(PATIENCE)) {
                throw new IllegalStateException("Kafka Streams did not close within " + PATIENCE);
            }
        }
        return new RunReport(samples, peakResidentBytes, List.of(), 0, 0, AlertTopic.read(request));
    }

    private static List<Sample> awaitEnd(
            StreamsTopology topology, long events, AtomicReference<Throwable> failure, LongConsumer progress)
            throws InterruptedException {
        EndOfWork end = new EndOfWork(events, System.nanoTime());
        Sampler sampler = Sampler.start(topology.events()::sum, progress);
        try (sampler) {
            while (!end.isReached(advance(topology), System.nanoTime())) {
                if (failure.get() != null) {
                    throw new IllegalStateException("Kafka Streams failed", failure.get());
                }
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        }
        return sampler.samplesUntil(end.lastChangeNanos());
    }

    /** Windows close while events are added: what is found then is found before the event that closes them counts. */
    private static Advance advance(StreamsTopology topology) {
        long alerts = topology.alerts().sum();
        return new Advance(topology.events().sum(), alerts, alerts);
    }
}
