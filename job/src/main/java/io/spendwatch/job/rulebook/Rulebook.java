package io.spendwatch.job.rulebook;

import io.spendwatch.job.metric.DurableCounts;
import io.spendwatch.job.rule.RuleCompiler;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.serialization.CodecTypeInformation;
import io.spendwatch.job.trace.TracingReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedMultiInput;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.util.OutputTag;

/**
 * Tells those who judge which rules count when, and only then that event time has come that far: each attempt of the job
 * begins with all versions that count or will, and a watermark goes on when all is known that was published before it.
 * The first input is the gate's, with the watermarks of the transactions; the second is the rules' topic. Runs in one
 * subtask.
 */
public final class Rulebook extends AbstractStreamOperator<RuleChange>
        implements TwoInputStreamOperator<TracingReport, RuleMessage, RuleChange>, BoundedMultiInput {
    private static final long serialVersionUID = 1;

    /** The way of what became of the rules: each decision, with nothing counted. */
    public static final OutputTag<RuleStatus> DECISIONS =
            new OutputTag<>("decisions", new CodecTypeInformation<>(new RuleStatusCodec()));

    private static final int MESSAGES = 2;

    private final Duration slice;
    private final Duration retain;
    private final Duration outOfOrderness;
    private final int mostRules;
    private final ArrayList<RuleDefinition> configured;

    private transient RulebookState state;
    private transient DurableCounts counts;
    private transient Counter rejected;
    private transient Counter unusable;
    private transient RuleDecider decider;
    private transient HeldWatermarks held;
    private transient boolean hasBegun;
    private transient volatile int rulesInForce;

    /**
     * @param slice how long a slice is
     * @param retain how long slices are kept
     * @param outOfOrderness how much transactions may be out of order
     * @param mostRules how many rules there may be
     * @param configured the rules of the configuration, which were checked; disabled ones too
     */
    public Rulebook(
            Duration slice, Duration retain, Duration outOfOrderness, int mostRules, List<RuleDefinition> configured) {
        this.slice = slice;
        this.retain = retain;
        this.outOfOrderness = outOfOrderness;
        this.mostRules = mostRules;
        this.configured = new ArrayList<>(configured);
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        state = new RulebookState(context.getOperatorStateStore());
        counts = new DurableCounts(getMetricGroup(), context.getOperatorStateStore());
    }

    @Override
    public void open() throws Exception {
        super.open();
        rejected = counts.counter(RulebookMetrics.REJECTED_RULES);
        unusable = counts.counter(RulebookMetrics.UNUSABLE_RULE_RECORDS);
        getMetricGroup().gauge(RulebookMetrics.RULES_IN_FORCE, () -> rulesInForce);
        held = new HeldWatermarks();
        RuleCheck check = new RuleCheck(new RuleCompiler(slice, retain), mostRules);
        decider = new RuleDecider(check, outOfOrderness, configured, state.read(), new Outputs());
    }

    @Override
    public void processElement1(StreamRecord<TracingReport> element) {
        decider.report(element.getValue());
        measure();
    }

    @Override
    public void processElement2(StreamRecord<RuleMessage> element) {
        RuleMessage message = element.getValue();
        if (message instanceof RuleMessage.Published published) {
            read(published);
        } else if (message instanceof RuleMessage.Decided decision) {
            decider.decidedEarlier(decision);
        } else if (message instanceof RuleMessage.ReadUntil reading) {
            readUntil(reading.wallMillis());
        }
    }

    /** Takes the transactions' watermark, which waits for the rules. */
    @Override
    public void processWatermark1(Watermark mark) {
        forward(held.arrive(mark.getTimestamp(), getProcessingTimeService().getCurrentProcessingTime()));
    }

    /** The rules have no event time of their own. */
    @Override
    public void processWatermark2(Watermark mark) {}

    /** The gate is never idle, and whether the rules are is of no interest. */
    @Override
    public void processWatermarkStatus(WatermarkStatus status) {}

    @Override
    public void endInput(int inputId) {
        if (inputId == MESSAGES) {
            readUntil(Long.MAX_VALUE);
        }
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        state.write(decider.toSnapshot());
        counts.snapshot();
    }

    private void read(RuleMessage.Published message) {
        if (!RuleCompiler.permitsId(message.key())) {
            unusable.inc();
            LOG.warn(
                    "The record at offset {} of the rules' topic is passed over: its key is no rule's id, which has 1 to 63"
                            + " of a-z, 0-9 and hyphens; publish the rule under its id",
                    message.offset());
            return;
        }
        if (decider.published(message)) {
            rejected.inc();
        }
        measure();
    }

    private void readUntil(long wallMillis) {
        if (!hasBegun) {
            hasBegun = true;
            decider.begin();
        }
        forward(held.readUntil(wallMillis));
    }

    private void forward(OptionalLong watermark) {
        if (watermark.isPresent()) {
            decider.forwarded(watermark.getAsLong());
            output.emitWatermark(new Watermark(watermark.getAsLong()));
        }
        measure();
    }

    private void measure() {
        rulesInForce = decider.rulesInForce();
    }

    private final class Outputs implements RuleListener {
        @Override
        public void changed(RuleChange change) {
            output.collect(new StreamRecord<>(change));
        }

        @Override
        public void decided(RuleStatus status) {
            output.collect(DECISIONS, new StreamRecord<>(status));
        }
    }
}
