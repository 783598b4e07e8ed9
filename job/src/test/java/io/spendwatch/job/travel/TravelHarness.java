package io.spendwatch.job.travel;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.alert.AlertCodec;
import io.spendwatch.job.rule.Emission;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleKind;
import io.spendwatch.job.rule.RuleWindow;
import io.spendwatch.job.rulebook.RuleChange;
import io.spendwatch.job.rulebook.RuleCounts;
import io.spendwatch.job.rulebook.RuleTally;
import io.spendwatch.job.serialization.CodecSerializer;
import io.spendwatch.job.serialization.CodecTypeInformation;
import io.spendwatch.job.testing.KeyedTwoInputHarness;
import io.spendwatch.job.testing.RecordedMetrics;
import io.spendwatch.job.trace.TracedTransaction;
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
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;

/** The watch over travel, which looks at what is at most two hours apart. Times are in milliseconds since the epoch. */
final class TravelHarness implements AutoCloseable {
    static final long MINUTE = Duration.ofMinutes(1).toMillis();
    static final long HOUR = 60 * MINUTE;
    static final Duration RETAIN = Duration.ofHours(2);

    private static final int MAX_PARALLELISM = 720;

    private final RecordedMetrics metrics = new RecordedMetrics();
    private final MockEnvironment environment;
    private final KeyedTwoInputHarness<Utf8, TracedTransaction, RuleChange, Alert> harness;
    private long versions;

    private TravelHarness(StateBackend backend, int parallelism, int subtask) throws Exception {
        environment = new MockEnvironmentBuilder()
                .setMaxParallelism(MAX_PARALLELISM)
                .setParallelism(parallelism)
                .setSubtaskIndex(subtask)
                .setManagedMemorySize(16L << 20)
                .setMetricGroup(metrics.group())
                .build();
        harness = new KeyedTwoInputHarness<>(
                new TravelWatch(Duration.ofHours(1), RETAIN),
                TracedTransaction::customer,
                new CodecTypeInformation<>(new Utf8Codec()),
                environment);
        harness.setStateBackend(backend);
        harness.setup(new CodecSerializer<>(new AlertCodec()));
    }

    static TravelHarness start(RuleDefinition... rules) throws Exception {
        return start(new HashMapStateBackend(), rules);
    }

    static TravelHarness start(StateBackend backend, RuleDefinition... rules) throws Exception {
        TravelHarness travel = new TravelHarness(backend, 1, 0);
        travel.harness.open();
        travel.configure(rules);
        return travel;
    }

    static TravelHarness restore(OperatorSubtaskState before, RuleDefinition... rules) throws Exception {
        return restore(new HashMapStateBackend(), before, rules);
    }

    static TravelHarness restore(StateBackend backend, OperatorSubtaskState before, RuleDefinition... rules)
            throws Exception {
        TravelHarness travel = new TravelHarness(backend, 1, 0);
        travel.harness.initializeState(before);
        travel.harness.open();
        travel.configure(rules);
        return travel;
    }

    /** Restores one of several subtasks from what the only one before them had. */
    static TravelHarness rescale(OperatorSubtaskState before, int parallelism, int subtask, RuleDefinition... rules)
            throws Exception {
        TravelHarness travel = new TravelHarness(new HashMapStateBackend(), parallelism, subtask);
        travel.harness.initializeState(AbstractStreamOperatorTestHarness.repartitionOperatorState(
                before, MAX_PARALLELISM, 1, parallelism, subtask));
        travel.harness.open();
        travel.configure(rules);
        return travel;
    }

    /** Returns a rule about travel. */
    static RuleDefinition rule(String id, String when) {
        return rule(id, true, when);
    }

    static RuleDefinition rule(String id, boolean enabled, String when) {
        return new RuleDefinition(
                id,
                "",
                RuleKind.TRAVEL,
                RuleWindow.NONE,
                enabled,
                List.of(),
                Emission.ON_CLOSE,
                RuleDefinition.UNSAID,
                when);
    }

    /** Spends 1.00 online. */
    void spend(String customer, long timeMillis, double latitude, double longitude) throws Exception {
        spend(transaction(customer, timeMillis, latitude, longitude, 10_000));
    }

    static TracedTransaction transaction(
            String customer, long timeMillis, double latitude, double longitude, long onlineUnits) {
        return new TracedTransaction(
                Utf8.of(customer), Utf8.of("groceries"), timeMillis, latitude, longitude, onlineUnits, 0);
    }

    void spend(TracedTransaction transaction) throws Exception {
        harness.processElement1(transaction);
    }

    /** Tells of the rules of a configuration. */
    void configure(RuleDefinition... rules) throws Exception {
        for (RuleDefinition rule : rules) {
            change(new RuleChange(rule.id(), RuleChange.CONFIGURED, Long.MIN_VALUE, Optional.of(rule)));
        }
    }

    /** Tells of a rule that judges what ends after this time. */
    void apply(long afterMillis, RuleDefinition rule) throws Exception {
        change(new RuleChange(rule.id(), versions++, afterMillis, Optional.of(rule)));
    }

    /** Tells that a rule judges nothing which ends after this time. */
    void retire(long afterMillis, String id) throws Exception {
        change(new RuleChange(id, versions++, afterMillis, Optional.empty()));
    }

    void change(RuleChange change) throws Exception {
        harness.processElement2(change);
    }

    /** Passes the watermark that says that everything before this millisecond has come, by both inputs. */
    void completeUntil(long millis) throws Exception {
        harness.processWatermark1(millis - 1);
        harness.processWatermark2(millis - 1);
    }

    /** Passes the last watermark, by both inputs. */
    void completeAll() throws Exception {
        harness.processWatermark1(Long.MAX_VALUE);
        harness.processWatermark2(Long.MAX_VALUE);
    }

    /** Ends both inputs. */
    void finish() throws Exception {
        completeAll();
        harness.finish();
    }

    OperatorSubtaskState snapshot() throws Exception {
        harness.prepareSnapshotPreBarrier(1);
        return harness.snapshot(1, 1);
    }

    List<Alert> alerts() {
        return harness.extractOutputValues();
    }

    /** Returns each alert as {@code rule customer from-to count}, in minutes since the epoch. */
    List<String> summaries() {
        return alerts().stream()
                .map(alert -> "%s %s %d-%d %d"
                        .formatted(
                                alert.rule(),
                                alert.customer(),
                                alert.windowStart().toEpochMilli() / MINUTE,
                                alert.lastEventTime().toEpochMilli() / MINUTE,
                                alert.countTransactions()))
                .toList();
    }

    /** Returns the tallies that were told so far. */
    List<RuleTally> tallies() {
        Collection<StreamRecord<RuleTally>> told = harness.getSideOutput(RuleCounts.TALLIES);
        return told == null
                ? List.of()
                : told.stream().map(StreamRecord::getValue).toList();
    }

    /** Returns how many buckets and last visits there are; only where state is on the heap. */
    int entriesInState() {
        return harness.keysInState();
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
