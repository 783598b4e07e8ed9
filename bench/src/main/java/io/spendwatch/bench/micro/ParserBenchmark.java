package io.spendwatch.bench.micro;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Time an event, from its bytes to its fields. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(MadeUpEvents.COUNT)
public class ParserBenchmark {
    private final PaymentReader spendwatch = new SpendwatchReader();
    private final PaymentReader streaming = new JacksonStreamingReader();
    private final PaymentReader databind = new JacksonDatabindReader();

    /** JMH sets it. */
    @Param
    public EventShape shape = EventShape.CLEAN;

    private List<byte[]> events = List.of();

    /**
     * Makes the events.
     *
     * @throws IllegalStateException if not all readers read the same
     */
    @Setup
    public void makeEvents() throws IOException {
        events = MadeUpEvents.in(shape);
        Agreement.require(events, spendwatch, streaming, databind);
    }

    /** The job's parser. */
    @Benchmark
    public void spendwatch(Blackhole blackhole) throws IOException {
        for (byte[] event : events) {
            blackhole.consume(spendwatch.read(event));
        }
    }

    /** Jackson's tokens. */
    @Benchmark
    public void jacksonStreaming(Blackhole blackhole) throws IOException {
        for (byte[] event : events) {
            blackhole.consume(streaming.read(event));
        }
    }

    /** Jackson's objects. */
    @Benchmark
    public void jacksonDatabind(Blackhole blackhole) throws IOException {
        for (byte[] event : events) {
            blackhole.consume(databind.read(event));
        }
    }
}
