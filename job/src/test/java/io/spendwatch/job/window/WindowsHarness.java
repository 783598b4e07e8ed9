package io.spendwatch.job.window;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.alert.AlertCodec;
import io.spendwatch.job.rule.Emission;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleWindow;
import io.spendwatch.job.rulebook.RuleChange;
import io.spendwatch.job.rulebook.RuleCounts;
import io.spendwatch.job.rulebook.RuleTally;
import io.spendwatch.job.serialization.CodecSerializer;
import io.spendwatch.job.serialization.CodecTypeInformation;
import io.spendwatch.job.spending.SliceSpending;
import io.spendwatch.job.spending.SliceTime;
import io.spendwatch.job.testing.KeyedTwoInputHarness;
import io.spendwatch.job.testing.RecordedMetrics;
import io.spendwatch.job.transaction.Transaction;
import io.spendwatch.job.transaction.Utf8;
import io.spendwatch.job.transaction.Utf8Codec;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.operators.testutils.MockEnvironment;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;

/** The windows over slices of an hour that are kept for twelve. */
final class WindowsHarness implements AutoCloseable {
    static final long HOUR = Duration.ofHours(1).toMillis();
    static final Duration RETAIN = Duration.ofHours(12);

    private static final Duration SLICE = Duration.ofHours(1);
    private static final SliceTime SLICES = SliceTime.of(SLICE);
    static final int MAX_PARALLELISM = 720;

    /** So little that slices are written every now and then before they are over. */
    private static final long OPEN_SLICES_BYTES = 2_000;

    private static final Duration A_GROUP_AT_A_TIME = Duration.ZERO;

    private final RecordedMetrics metrics = new RecordedMetrics();
    private final MockEnvironment environment;
    private final KeyedTwoInputHarness<Utf8, SliceSpending, RuleChange, Alert> harness;
    private long changes;

    private WindowsHarness(StateBackend backend, Duration slice, Duration retain, int parallelism, int subtask)
            throws Exception {
        environment = new MockEnvironmentBuilder()
                .setMaxParallelism(MAX_PARALLELISM)
                .setParallelism(parallelism)
                .setSubtaskIndex(subtask)
                .setManagedMemorySize(16L << 20)
                .setMetricGroup(metrics.group())
                .build();
        harness = new KeyedTwoInputHarness<>(
                new SpendingWindows(slice, retain, OPEN_SLICES_BYTES, A_GROUP_AT_A_TIME),
                SliceSpending::customer,
                new CodecTypeInformation<>(new Utf8Codec()),
                environment);
        harness.setStateBackend(backend);
        harness.setup(new CodecSerializer<>(new AlertCodec()));
    }

    static WindowsHarness start(RuleDefinition... rules) throws Exception {
        return start(new HashMapStateBackend(), RETAIN, rules);
    }

    static WindowsHarness start(StateBackend backend, Duration retain, RuleDefinition... rules) throws Exception {
        WindowsHarness windows = new WindowsHarness(backend, SLICE, retain, 1, 0);
        windows.harness.open();
        windows.configure(rules);
        return windows;
    }

    static WindowsHarness restore(OperatorSubtaskState before, RuleDefinition... rules) throws Exception {
        return restore(new HashMapStateBackend(), RETAIN, before, rules);
    }

    static WindowsHarness restore(
            StateBackend backend, Duration retain, OperatorSubtaskState before, RuleDefinition... rules)
            throws Exception {
        WindowsHarness windows = new WindowsHarness(backend, SLICE, retain, 1, 0);
        windows.harness.initializeState(before);
        windows.harness.open();
        windows.configure(rules);
        return windows;
    }

    /** Restores one of several subtasks from what the only one before them had. */
    static WindowsHarness rescale(OperatorSubtaskState before, int parallelism, int subtask, RuleDefinition... rules)
            throws Exception {
        return rescale(before, 1, parallelism, subtask, rules);
    }

    /** Restores one of several subtasks from what so many had before, packed together. */
    static WindowsHarness rescale(
            OperatorSubtaskState before, int parallelismBefore, int parallelism, int subtask, RuleDefinition... rules)
            throws Exception {
        WindowsHarness windows = new WindowsHarness(new HashMapStateBackend(), SLICE, RETAIN, parallelism, subtask);
        windows.harness.initializeState(AbstractStreamOperatorTestHarness.repartitionOperatorState(
                before, MAX_PARALLELISM, parallelismBefore, parallelism, subtask));
        windows.harness.open();
        windows.configure(rules);
        return windows;
    }

    /** Restores a job whose slices are of another size than an hour. */
    static void restoreWithSlices(Duration slice, OperatorSubtaskState before) throws Exception {
        try (WindowsHarness windows = new WindowsHarness(new HashMapStateBackend(), slice, RETAIN, 1, 0)) {
            windows.harness.initializeState(before);
        }
    }

    /** Returns a rule over tumbling windows of so many hours. */
    static RuleDefinition tumbling(String id, int hours, String when) {
        return rule(id, hours, hours, List.of(), when);
    }

    static RuleDefinition rule(String id, int sizeHours, int slideHours, List<String> types, String when) {
        return new RuleDefinition(
                id, "", new RuleWindow(Duration.ofHours(sizeHours), Duration.ofHours(slideHours)), true, types, when);
    }

    /** Returns the same rule, raising its alerts as soon as its condition holds. */
    static RuleDefinition onMatch(RuleDefinition rule) {
        return new RuleDefinition(
                rule.id(),
                rule.description(),
                rule.kind(),
                rule.window(),
                rule.enabled(),
                rule.transactionTypes(),
                Emission.ON_MATCH,
                rule.effectiveFrom(),
                rule.when());
    }

    void spend(Transaction transaction) throws Exception {
        harness.processElement1(SliceSpending.of(transaction, SLICES.startOf(transaction.eventTimeMillis())));
    }

    /** Tells of the rules of a configuration. */
    void configure(RuleDefinition... rules) throws Exception {
        for (RuleDefinition rule : rules) {
            change(new RuleChange(rule.id(), RuleChange.CONFIGURED, Long.MIN_VALUE, Optional.of(rule)));
        }
    }

    /** Tells of a rule that judges what ends after this time. */
    void apply(long afterMillis, RuleDefinition rule) throws Exception {
        change(new RuleChange(rule.id(), changes++, afterMillis, Optional.of(rule)));
    }

    /** Tells that a rule judges nothing which ends after this time. */
    void retire(long afterMillis, String id) throws Exception {
        change(new RuleChange(id, changes++, afterMillis, Optional.empty()));
    }

    void change(RuleChange change) throws Exception {
        harness.processElement2(change);
    }

    /** Sets the clock on the wall. */
    void setTime(long millis) throws Exception {
        harness.setProcessingTime(millis);
    }

    /** Passes the watermark that says that everything before this millisecond has come, by both inputs. */
    void completeUntil(long millis) throws Exception {
        passWatermark(millis - 1);
        closeAll();
    }

    /** Does the same, but closes the windows of so many key groups only. */
    void beginToCompleteUntil(long millis, int groups) throws Exception {
        passWatermark(millis - 1);
        close(groups);
    }

    void completeAll() throws Exception {
        passWatermark(Long.MAX_VALUE);
        closeAll();
    }

    /** Passes the last watermark, but closes the windows of so many key groups only. */
    void beginToCompleteAll(int groups) throws Exception {
        passWatermark(Long.MAX_VALUE);
        close(groups);
    }

    /** Closes the windows of so many more key groups, if there is anything to close. */
    void close(int groups) throws Exception {
        int closed = 0;
        while (closed < groups && harness.runNext()) {
            closed++;
        }
    }

    void closeAll() throws Exception {
        close(Integer.MAX_VALUE);
    }

    /** Ends both inputs. */
    void finish() throws Exception {
        passWatermark(Long.MAX_VALUE);
        harness.finish();
    }

    /** Returns the watermarks that were sent on. */
    List<Long> watermarks() {
        return harness.getOutput().stream()
                .filter(Watermark.class::isInstance)
                .map(output -> ((Watermark) output).getTimestamp())
                .toList();
    }

    OperatorSubtaskState snapshot() throws Exception {
        harness.prepareSnapshotPreBarrier(1);
        return harness.snapshot(1, 1);
    }

    /** Returns the tallies that were told so far. */
    List<RuleTally> tallies() {
        Collection<StreamRecord<RuleTally>> told = harness.getSideOutput(RuleCounts.TALLIES);
        return told == null
                ? List.of()
                : told.stream().map(StreamRecord::getValue).toList();
    }

    List<Alert> alerts() {
        return harness.extractOutputValues();
    }

    /** Returns each alert as {@code rule customer from-to count}, in hours since the epoch. */
    List<String> summaries() {
        return alerts().stream().map(WindowsHarness::summary).toList();
    }

    /** Returns each alert as {@code STATUS rule customer from-to count}, in hours since the epoch. */
    List<String> statuses() {
        return alerts().stream()
                .map(alert -> alert.status() + " " + summary(alert))
                .toList();
    }

    /** Returns how many entries there are in keyed state, of whatever kind; only where state is on the heap. */
    int entriesInState() {
        return harness.keysInState();
    }

    int timers() {
        return harness.numEventTimeTimers();
    }

    RecordedMetrics metrics() {
        return metrics;
    }

    private static String summary(Alert alert) {
        return "%s %s %d-%d %d"
                .formatted(
                        alert.rule(),
                        alert.customer(),
                        alert.windowStart().toEpochMilli() / HOUR,
                        alert.windowEnd().toEpochMilli() / HOUR,
                        alert.countTransactions());
    }

    private void passWatermark(long watermark) throws Exception {
        harness.processWatermark2(watermark);
        harness.processWatermark1(watermark);
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
}
