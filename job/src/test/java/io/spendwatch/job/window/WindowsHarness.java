package io.spendwatch.job.window;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.alert.AlertCodec;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleWindow;
import io.spendwatch.job.serialization.CodecSerializer;
import io.spendwatch.job.serialization.CodecTypeInformation;
import io.spendwatch.job.spending.SliceSpending;
import io.spendwatch.job.spending.SliceTime;
import io.spendwatch.job.testing.RecordedMetrics;
import io.spendwatch.job.transaction.Transaction;
import io.spendwatch.job.transaction.Utf8;
import io.spendwatch.job.transaction.Utf8Codec;
import java.time.Duration;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.operators.testutils.MockEnvironment;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/** The windows over slices of an hour that are kept for twelve. */
final class WindowsHarness implements AutoCloseable {
    static final long HOUR = Duration.ofHours(1).toMillis();
    static final Duration RETAIN = Duration.ofHours(12);

    private static final SliceTime SLICES = new SliceTime(HOUR);
    private static final int MAX_PARALLELISM = 720;

    private final RecordedMetrics metrics = new RecordedMetrics();
    private final MockEnvironment environment;
    private final KeyedOneInputStreamOperatorTestHarness<Utf8, SliceSpending, Alert> harness;

    private WindowsHarness(StateBackend backend, Duration retain, List<RuleDefinition> rules) throws Exception {
        this(backend, Duration.ofHours(1), retain, rules, 1, 0);
    }

    private WindowsHarness(
            StateBackend backend,
            Duration slice,
            Duration retain,
            List<RuleDefinition> rules,
            int parallelism,
            int subtask)
            throws Exception {
        environment = new MockEnvironmentBuilder()
                .setMaxParallelism(MAX_PARALLELISM)
                .setParallelism(parallelism)
                .setSubtaskIndex(subtask)
                .setManagedMemorySize(16L << 20)
                .setMetricGroup(metrics.group())
                .build();
        harness = new KeyedOneInputStreamOperatorTestHarness<>(
                new SpendingWindows(slice, retain, rules),
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
        WindowsHarness windows = new WindowsHarness(backend, retain, List.of(rules));
        windows.harness.open();
        return windows;
    }

    static WindowsHarness restore(OperatorSubtaskState before, RuleDefinition... rules) throws Exception {
        return restore(new HashMapStateBackend(), RETAIN, before, rules);
    }

    static WindowsHarness restore(
            StateBackend backend, Duration retain, OperatorSubtaskState before, RuleDefinition... rules)
            throws Exception {
        WindowsHarness windows = new WindowsHarness(backend, retain, List.of(rules));
        windows.harness.initializeState(before);
        windows.harness.open();
        return windows;
    }

    /** Restores one of several subtasks from what the only one before them had. */
    static WindowsHarness rescale(OperatorSubtaskState before, int parallelism, int subtask, RuleDefinition... rules)
            throws Exception {
        WindowsHarness windows = new WindowsHarness(
                new HashMapStateBackend(), Duration.ofHours(1), RETAIN, List.of(rules), parallelism, subtask);
        windows.harness.initializeState(KeyedOneInputStreamOperatorTestHarness.repartitionOperatorState(
                before, MAX_PARALLELISM, 1, parallelism, subtask));
        windows.harness.open();
        return windows;
    }

    /** Restores a job whose slices are of another size than an hour. */
    static void restoreWithSlices(Duration slice, OperatorSubtaskState before, RuleDefinition... rules)
            throws Exception {
        try (WindowsHarness windows =
                new WindowsHarness(new HashMapStateBackend(), slice, RETAIN, List.of(rules), 1, 0)) {
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

    void spend(Transaction transaction) throws Exception {
        harness.processElement(
                SliceSpending.of(transaction, SLICES.startOf(transaction.eventTimeMillis())),
                transaction.eventTimeMillis());
    }

    /** Sets the clock on the wall. */
    void setTime(long millis) throws Exception {
        harness.setProcessingTime(millis);
    }

    /** Passes the watermark that says that everything before this millisecond has come. */
    void completeUntil(long millis) throws Exception {
        harness.processWatermark(millis - 1);
    }

    void completeAll() throws Exception {
        harness.processWatermark(Long.MAX_VALUE);
    }

    OperatorSubtaskState snapshot() throws Exception {
        return harness.snapshot(1, 1);
    }

    List<Alert> alerts() {
        return harness.extractOutputValues();
    }

    /** Returns each alert as {@code rule customer from-to count}, in hours since the epoch. */
    List<String> summaries() {
        return alerts().stream()
                .map(alert -> "%s %s %d-%d %d"
                        .formatted(
                                alert.rule(),
                                alert.customer(),
                                alert.windowStart().toEpochMilli() / HOUR,
                                alert.windowEnd().toEpochMilli() / HOUR,
                                alert.countTransactions()))
                .toList();
    }

    /** Returns how many customers have slices; only where state is on the heap. */
    int customersInState() {
        return harness.numKeyedStateEntries(VoidNamespace.INSTANCE);
    }

    int timers() {
        return harness.numEventTimeTimers();
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
}
