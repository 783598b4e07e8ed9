package io.spendwatch.job.rulebook;

import io.spendwatch.job.rule.Emission;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleJson;
import io.spendwatch.job.rule.RuleKind;
import io.spendwatch.job.rule.RuleWindow;
import io.spendwatch.job.serialization.CodecSerializer;
import io.spendwatch.job.serialization.CodecTypeInformation;
import io.spendwatch.job.testing.RecordedMetrics;
import io.spendwatch.job.trace.TracingReport;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.TypeExtractor;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.operators.testutils.MockEnvironment;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;

/** The rulebook of a job with slices of an hour that are kept for a day, and a minute of disorder. Times are of one day. */
final class RulebookHarness implements AutoCloseable {
    static final Duration RETAIN = Duration.ofHours(24);

    private static final int MANY = 100_000;
    private static final Duration SLICE = Duration.ofHours(1);
    private static final Duration DISORDER = Duration.ofMinutes(1);
    private static final String DAY = "2026-10-28T";
    private static final long END = Long.MAX_VALUE;

    static {
        // The harness copies side outputs by the types that it finds by itself.
        TypeExtractor.registerFactory(RuleStatus.class, RuleStatusType.class);
    }

    private final RecordedMetrics metrics = new RecordedMetrics();
    private final Rulebook rulebook;
    private final MockEnvironment environment;
    private final AbstractStreamOperatorTestHarness<RuleChange> harness;

    private RulebookHarness(Duration retain, int mostRules, RuleDefinition... configured) throws Exception {
        rulebook = new Rulebook(SLICE, retain, DISORDER, mostRules, List.of(configured));
        environment =
                new MockEnvironmentBuilder().setMetricGroup(metrics.group()).build();
        harness = new AbstractStreamOperatorTestHarness<>(rulebook, environment);
        harness.setup(new CodecSerializer<>(new RuleChangeCodec()));
    }

    static RulebookHarness start(RuleDefinition... configured) throws Exception {
        return start(MANY, configured);
    }

    static RulebookHarness start(int mostRules, RuleDefinition... configured) throws Exception {
        RulebookHarness started = new RulebookHarness(RETAIN, mostRules, configured);
        started.harness.open();
        return started;
    }

    /** Starts a job, all of whose rules so far have been read at this time. */
    static RulebookHarness startAndRead(String wall, RuleDefinition... configured) throws Exception {
        RulebookHarness started = start(configured);
        started.readUntil(wall);
        return started;
    }

    static RulebookHarness restore(OperatorSubtaskState before, RuleDefinition... configured) throws Exception {
        return restore(before, RETAIN, configured);
    }

    static RulebookHarness restore(OperatorSubtaskState before, Duration retain, RuleDefinition... configured)
            throws Exception {
        return restore(before, retain, MANY, configured);
    }

    static RulebookHarness restore(
            OperatorSubtaskState before, Duration retain, int mostRules, RuleDefinition... configured)
            throws Exception {
        RulebookHarness restored = new RulebookHarness(retain, mostRules, configured);
        restored.harness.initializeState(before);
        restored.harness.open();
        return restored;
    }

    static long at(String time) {
        return Instant.parse(DAY + time + "Z").toEpochMilli();
    }

    /** Returns a rule over ten hours. */
    static RuleDefinition rule(String id) {
        return rule(id, Duration.ofHours(10));
    }

    static RuleDefinition rule(String id, Duration size) {
        return new RuleDefinition(id, "", new RuleWindow(size, size), true, List.of(), "count_transactions >= 3");
    }

    static RuleDefinition travelRule(String id) {
        return new RuleDefinition(
                id,
                "",
                RuleKind.TRAVEL,
                RuleWindow.NONE,
                true,
                List.of(),
                Emission.ON_CLOSE,
                RuleDefinition.UNSAID,
                "speed_kmh > 900.0");
    }

    static RuleDefinition disabled(RuleDefinition rule) {
        return new RuleDefinition(
                rule.id(),
                rule.description(),
                rule.kind(),
                rule.window(),
                false,
                rule.transactionTypes(),
                rule.emit(),
                rule.effectiveFrom(),
                rule.when());
    }

    static RuleDefinition countingFrom(String time, RuleDefinition rule) {
        return rule.from(Instant.ofEpochMilli(at(time)));
    }

    static byte[] json(RuleDefinition rule) {
        return RuleJson.write(rule).getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a version of a rule from the topic, published at this time. */
    void publish(long offset, String time, RuleDefinition rule) {
        read(new RuleMessage.Published(rule.id(), offset, at(time), Optional.of(json(rule)), Optional.empty()));
    }

    /** Reads a version that does not compile. */
    void publishBroken(long offset, String time, String id) {
        String broken = "{\"id\": \"%s\", \"window\": {\"size\": \"PT90M\"}, \"when\": \"customer > 3\"}".formatted(id);
        read(new RuleMessage.Published(
                id, offset, at(time), Optional.of(broken.getBytes(StandardCharsets.UTF_8)), Optional.empty()));
    }

    void retire(long offset, String time, String id) {
        read(new RuleMessage.Published(id, offset, at(time), Optional.empty(), Optional.empty()));
    }

    void decidedEarlier(String id, long version, String published, String after, String pairsAfter) {
        read(new RuleMessage.Decided(id, version, at(published), at(after), at(pairsAfter)));
    }

    void decidedEarlier(String id, long version, String published, String after) {
        read(new RuleMessage.Decided(id, version, at(published), at(after), Long.MIN_VALUE));
    }

    void readUntil(String wall) {
        read(new RuleMessage.ReadUntil(at(wall)));
    }

    void readAll() {
        read(new RuleMessage.ReadUntil(END));
    }

    void endRules() {
        rulebook.endInput(2);
    }

    void read(RuleMessage message) {
        rulebook.processElement2(new StreamRecord<>(message));
    }

    /** Brings a watermark of the transactions that comes at that time on the clock on the wall. */
    void watermark(String watermark, String wall) throws Exception {
        watermark(at(watermark), wall);
    }

    void watermark(long watermark, String wall) throws Exception {
        harness.setProcessingTime(at(wall));
        rulebook.processWatermark1(new Watermark(watermark));
    }

    void watermarkOfRules(String watermark) {
        rulebook.processWatermark2(new Watermark(at(watermark)));
    }

    void traces(int subtask, int parallelism, String since) {
        traces(subtask, parallelism, at(since));
    }

    void traces(int subtask, int parallelism, long sinceMillis) {
        rulebook.processElement1(new StreamRecord<>(new TracingReport(subtask, parallelism, sinceMillis)));
    }

    OperatorSubtaskState snapshot() throws Exception {
        return harness.snapshot(1, 1);
    }

    /** Returns all that those who judge were told in this attempt, one a line, and forgets it. */
    List<String> told() {
        List<String> lines = new ArrayList<>();
        for (Object element : harness.getOutput()) {
            lines.add(
                    element instanceof Watermark mark
                            ? "until " + timeOf(mark.getTimestamp())
                            : line((RuleChange) ((StreamRecord<?>) element).getValue()));
        }
        harness.getOutput().clear();
        return lines;
    }

    /** Returns what those who judge know now, when they have heard all of it. */
    RuleHistory heard() {
        RuleHistory history = new RuleHistory();
        harness.extractOutputValues().forEach(history::add);
        return history;
    }

    /** Returns what was decided in this attempt, and forgets it. */
    List<RuleStatus> decisions() {
        List<RuleStatus> decisions = Stream.ofNullable(harness.getSideOutput(Rulebook.DECISIONS))
                .flatMap(queue -> queue.stream().map(StreamRecord::getValue))
                .toList();
        Stream.ofNullable(harness.getSideOutput(Rulebook.DECISIONS)).forEach(queue -> queue.clear());
        return decisions;
    }

    /** Returns the same, one a line. */
    List<String> decided() {
        return decisions().stream().map(RulebookHarness::line).toList();
    }

    RecordedMetrics metrics() {
        return metrics;
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

    private static String line(RuleChange change) {
        return "%s %s after %s%s%s"
                .formatted(
                        change.id(),
                        number(change.version()),
                        timeOf(change.afterMillis()),
                        change.pairsAfterMillis() == Long.MIN_VALUE
                                ? ""
                                : ", pairs after " + timeOf(change.pairsAfterMillis()),
                        change.rule().isPresent() ? "" : " retired");
    }

    private static String line(RuleStatus status) {
        return "%s %s %s since %s, in force %s"
                .formatted(
                        status.id(),
                        number(status.version()),
                        status.state(),
                        timeOf(status.sinceMillis()),
                        number(status.inForce()));
    }

    private static String number(long version) {
        if (version == RuleChange.CONFIGURED) {
            return "configured";
        }
        return version == RuleStatus.NONE ? "none" : "v" + version;
    }

    private static String timeOf(long millis) {
        if (millis == Long.MIN_VALUE) {
            return "ever";
        }
        return millis == END
                ? "the end"
                : Instant.ofEpochMilli(millis).toString().replace(DAY, "").replace("Z", "");
    }

    /** How a status is copied. */
    public static final class RuleStatusType extends TypeInfoFactory<RuleStatus> {
        @Override
        public TypeInformation<RuleStatus> createTypeInfo(Type type, Map<String, TypeInformation<?>> parameters) {
            return new CodecTypeInformation<>(new RuleStatusCodec());
        }
    }
}
