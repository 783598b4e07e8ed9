package io.spendwatch.job.gate;

import io.spendwatch.job.deadletter.DeadLetter;
import io.spendwatch.job.deadletter.DeadLetterCodec;
import io.spendwatch.job.deadletter.LateEvent;
import io.spendwatch.job.deadletter.LateEventCodec;
import io.spendwatch.job.serialization.CodecSerializer;
import io.spendwatch.job.serialization.CodecTypeInformation;
import io.spendwatch.job.source.SourceBatch;
import io.spendwatch.job.spending.SliceTime;
import io.spendwatch.job.testing.EventLines;
import io.spendwatch.job.testing.RecordedMetrics;
import io.spendwatch.job.trace.TracingReport;
import io.spendwatch.job.trace.TracingSwitch;
import io.spendwatch.job.transaction.TransactionBatch;
import io.spendwatch.job.transaction.TransactionBatchCodec;
import java.io.IOException;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.TypeExtractor;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.operators.testutils.MockEnvironment;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** One subtask of the gate: slices of an hour, a minute of disorder. */
final class GateHarness implements AutoCloseable {
    static final int MAX_PARALLELISM = 720;
    static final Duration DISORDER = Duration.ofSeconds(60);
    static final SliceTime SLICES = SliceTime.of(Duration.ofHours(1));

    private static final TracingSwitch UNTRACED = TracingSwitch.fixed(false);

    static {
        // The harness copies side outputs by the types that it finds by itself.
        TypeExtractor.registerFactory(DeadLetter.class, DeadLetterType.class);
        TypeExtractor.registerFactory(LateEvent.class, LateEventType.class);
    }

    private final RecordedMetrics metrics = new RecordedMetrics();
    private final SharedAggregates aggregates;
    private final MockEnvironment environment;
    private final OneInputStreamOperatorTestHarness<SourceBatch, TransactionBatch> harness;
    private long offset;

    private GateHarness(TracingSwitch tracing, int parallelism, int subtask, SharedAggregates aggregates)
            throws Exception {
        this.aggregates = aggregates;
        environment = GateEnvironment.of(parallelism, subtask, aggregates, metrics);
        harness = new OneInputStreamOperatorTestHarness<>(new Gate(SLICES, DISORDER, tracing), environment);
        harness.setup(new CodecSerializer<>(new TransactionBatchCodec()));
    }

    static GateHarness start() throws Exception {
        return start(1, 0);
    }

    static GateHarness start(int parallelism, int subtask) throws Exception {
        return start(UNTRACED, parallelism, subtask);
    }

    static GateHarness start(TracingSwitch tracing, int parallelism, int subtask) throws Exception {
        return restore(tracing, parallelism, subtask, new SharedAggregates(), Optional.empty());
    }

    /** Restores a subtask from what all subtasks of the former parallelism had. */
    static GateHarness restore(int parallelism, int subtask, OperatorSubtaskState... former) throws Exception {
        return restore(parallelism, subtask, new SharedAggregates(), former);
    }

    /** Restores one of several subtasks that have a JobManager in common. */
    static GateHarness restore(
            int parallelism, int subtask, SharedAggregates jobManager, OperatorSubtaskState... former)
            throws Exception {
        return restore(UNTRACED, parallelism, subtask, jobManager, former);
    }

    static GateHarness restore(
            TracingSwitch tracing,
            int parallelism,
            int subtask,
            SharedAggregates jobManager,
            OperatorSubtaskState... former)
            throws Exception {
        OperatorSubtaskState own = OneInputStreamOperatorTestHarness.repartitionOperatorState(
                OneInputStreamOperatorTestHarness.repackageState(former),
                MAX_PARALLELISM,
                former.length,
                parallelism,
                subtask);
        return restore(tracing, parallelism, subtask, jobManager, Optional.of(own));
    }

    private static GateHarness restore(
            TracingSwitch tracing,
            int parallelism,
            int subtask,
            SharedAggregates jobManager,
            Optional<OperatorSubtaskState> own)
            throws Exception {
        GateHarness gate = new GateHarness(tracing, parallelism, subtask, jobManager);
        if (own.isPresent()) {
            gate.harness.initializeState(own.get());
        }
        gate.harness.open();
        return gate;
    }

    OperatorSubtaskState snapshot() throws Exception {
        harness.prepareSnapshotPreBarrier(1);
        return harness.snapshot(1, 1);
    }

    /** Reads valid events of one partition, at these times of 2026-10-28. */
    void read(String partition, String... times) throws Exception {
        for (String time : times) {
            read(partition, at(time));
        }
    }

    void read(String partition, Instant time) throws Exception {
        readBatch(partition, EventLines.event("Ana", time));
    }

    /** Reads lines of one partition in one batch. */
    void readBatch(String partition, String... lines) throws Exception {
        harness.processElement(new StreamRecord<>(EventLines.read(partition, offset, lines)));
        offset += lines.length;
    }

    void readBroken(String partition) throws Exception {
        readBatch(partition, EventLines.BROKEN);
    }

    /** Says that nothing more comes. */
    void end() throws Exception {
        harness.processWatermark(Watermark.MAX_WATERMARK);
    }

    void watermark(String time) throws Exception {
        watermark(at(time));
    }

    void watermark(Instant time) throws Exception {
        harness.processWatermark(time.toEpochMilli());
    }

    void setIdle(boolean idle) throws Exception {
        harness.processWatermarkStatus(idle ? WatermarkStatus.IDLE : WatermarkStatus.ACTIVE);
    }

    /** Sets the clock on the wall. */
    void setTime(String time) throws Exception {
        harness.setProcessingTime(at(time).toEpochMilli());
    }

    void passHalfASecond() throws Exception {
        harness.setProcessingTime(harness.getProcessingTime() + WatermarkExchange.INTERVAL_MILLIS);
    }

    /** Reports as another subtask would. */
    void report(WatermarkReport report) throws IOException {
        RemoteAggregate.update(aggregates, "spendwatch-active-watermark", report, new ActiveWatermark());
    }

    List<String> passed() {
        return harness.extractOutputValues().stream()
                .flatMapToLong(batch -> IntStream.range(0, batch.size()).mapToLong(batch::eventTimeMillis))
                .mapToObj(GateHarness::timeOf)
                .toList();
    }

    List<String> watermarks() {
        return output(Watermark.class).map(mark -> timeOf(mark.getTimestamp())).toList();
    }

    List<WatermarkStatus> statuses() {
        return output(WatermarkStatus.class).toList();
    }

    List<LateEvent> late() {
        return sideOutput(Gate.LATE_EVENTS);
    }

    List<DeadLetter> deadLetters() {
        return sideOutput(Gate.DEAD_LETTERS);
    }

    /** Returns the times of what was sent on one by one. */
    List<String> traced() {
        return sideOutput(Gate.TRACES).stream()
                .map(transaction -> timeOf(transaction.eventTimeMillis()))
                .toList();
    }

    List<TracingReport> reports() {
        return sideOutput(Gate.TRACING);
    }

    RecordedMetrics metrics() {
        return metrics;
    }

    static Instant at(String time) {
        return Instant.parse("2026-10-28T" + time + "Z");
    }

    @Override
    public void close() {
        try {
            harness.close();
            environment.close();
        } catch (Exception e) {
            throw new AssertionError("The operator cannot be closed", e);
        }
    }

    private <T> List<T> sideOutput(OutputTag<T> tag) {
        return Stream.ofNullable(harness.getSideOutput(tag))
                .flatMap(queue -> queue.stream().map(StreamRecord::getValue))
                .toList();
    }

    private <T> Stream<T> output(Class<T> type) {
        return harness.getOutput().stream().filter(type::isInstance).map(type::cast);
    }

    private static String timeOf(long millis) {
        return Instant.ofEpochMilli(millis)
                .toString()
                .substring("2026-10-28T".length())
                .replace("Z", "");
    }

    /** How a dead letter is copied. */
    public static final class DeadLetterType extends TypeInfoFactory<DeadLetter> {
        @Override
        public TypeInformation<DeadLetter> createTypeInfo(Type type, Map<String, TypeInformation<?>> parameters) {
            return new CodecTypeInformation<>(new DeadLetterCodec());
        }
    }

    /** How a late event is copied. */
    public static final class LateEventType extends TypeInfoFactory<LateEvent> {
        @Override
        public TypeInformation<LateEvent> createTypeInfo(Type type, Map<String, TypeInformation<?>> parameters) {
            return new CodecTypeInformation<>(new LateEventCodec());
        }
    }
}
