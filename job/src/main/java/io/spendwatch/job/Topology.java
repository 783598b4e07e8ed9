package io.spendwatch.job;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.alert.AlertCodec;
import io.spendwatch.job.combine.Combiner;
import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.deadletter.DeadLetter;
import io.spendwatch.job.deadletter.DeadLetterCodec;
import io.spendwatch.job.gate.Gate;
import io.spendwatch.job.rulebook.RuleChange;
import io.spendwatch.job.rulebook.RuleChangeCodec;
import io.spendwatch.job.rulebook.RuleCounts;
import io.spendwatch.job.rulebook.RuleMessage;
import io.spendwatch.job.rulebook.RuleMessageCodec;
import io.spendwatch.job.rulebook.RuleStatus;
import io.spendwatch.job.rulebook.RuleStatusCodec;
import io.spendwatch.job.rulebook.RuleStatusKeeper;
import io.spendwatch.job.rulebook.Rulebook;
import io.spendwatch.job.serialization.Codec;
import io.spendwatch.job.serialization.CodecTypeInformation;
import io.spendwatch.job.sink.elasticsearch.ElasticsearchSink;
import io.spendwatch.job.source.SourceBatchCodec;
import io.spendwatch.job.source.TransactionWatermarks;
import io.spendwatch.job.spending.SliceSpending;
import io.spendwatch.job.spending.SliceSpendingCodec;
import io.spendwatch.job.spending.SliceTime;
import io.spendwatch.job.trace.TracedTransaction;
import io.spendwatch.job.transaction.TransactionBatch;
import io.spendwatch.job.transaction.TransactionBatchCodec;
import io.spendwatch.job.transaction.Utf8Codec;
import io.spendwatch.job.travel.TravelWatch;
import io.spendwatch.job.window.SpendingWindows;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The way of a record, from the source to the sinks. */
public final class Topology {
    private Topology() {}

    /** Adds the job to the environment: the same one on a cluster, in one process, and over past events. */
    public static void build(
            StreamExecutionEnvironment env, Configuration configuration, Inputs inputs, Outputs outputs) {
        SliceTime slices = SliceTime.of(configuration.slice());
        TransactionInput input = inputs.transactions();

        SingleOutputStreamOperator<TransactionBatch> inTime = env.fromSource(
                        input.source(),
                        TransactionWatermarks.of(slices, configuration.outOfOrderness()),
                        input.name(),
                        typeOf(new SourceBatchCodec()))
                .uid("transactions")
                .transform(
                        "gate",
                        typeOf(new TransactionBatchCodec()),
                        new Gate(
                                slices,
                                configuration.outOfOrderness(),
                                inputs.rules().tracing()))
                .uid("gate");

        SingleOutputStreamOperator<SliceSpending> sums = inTime.transform(
                        "combine",
                        typeOf(new SliceSpendingCodec()),
                        new Combiner(slices, configuration.combinerCapacity(), configuration.combinerDelay()))
                .uid("combine");

        SingleOutputStreamOperator<RuleChange> rules = inTime.getSideOutput(Gate.TRACING)
                .connect(ruleMessages(env, inputs.rules()))
                .transform(
                        "rulebook",
                        typeOf(new RuleChangeCodec()),
                        new Rulebook(
                                configuration.slice(),
                                configuration.retain(),
                                configuration.outOfOrderness(),
                                configuration.maxRules(),
                                configuration.rules()))
                .uid("rulebook")
                .setParallelism(1);

        SingleOutputStreamOperator<Alert> spent = sums.keyBy(SliceSpending::customer, typeOf(new Utf8Codec()))
                .connect(rules.broadcast())
                .transform(
                        "sum and judge",
                        typeOf(new AlertCodec()),
                        new SpendingWindows(
                                configuration.slice(),
                                configuration.retain(),
                                configuration.openSlicesMemory().bytes()))
                .uid("windows");

        SingleOutputStreamOperator<Alert> travelled = inTime.getSideOutput(Gate.TRACES)
                .keyBy(TracedTransaction::customer, typeOf(new Utf8Codec()))
                .connect(rules.broadcast())
                .transform(
                        "watch travel",
                        typeOf(new AlertCodec()),
                        new TravelWatch(configuration.slice(), configuration.retain()))
                .uid("travel");

        DataStream<Alert> alerts = spent.union(travelled);
        DataStream<DeadLetter> deadLetters = inTime.getSideOutput(Gate.DEAD_LETTERS);
        if (outputs.elasticsearch().isPresent()) {
            deadLetters = deadLetters.union(
                    ElasticsearchSink.connect(alerts, outputs.elasticsearch().get(), typeOf(new DeadLetterCodec())));
        }
        outputs.alerts()
                .forEach((name, output) -> (output.provisional() ? alerts : standing(alerts, name))
                        .sinkTo(output.sink())
                        .name("alerts to " + name)
                        .uid("alerts-" + name));
        deadLetters.sinkTo(outputs.deadLetters()).name("dead letters").uid("dead-letters");
        inTime.getSideOutput(Gate.LATE_EVENTS)
                .sinkTo(outputs.lateEvents())
                .name("late events")
                .uid("late-events");
        outputs.ruleStatus()
                .ifPresent(status -> statuses(configuration.maxRules(), rules, spent, travelled)
                        .sinkTo(status)
                        .name("status of rules")
                        .uid("rule-statuses")
                        .setParallelism(1));
    }

    private static DataStream<RuleMessage> ruleMessages(StreamExecutionEnvironment env, RuleInput input) {
        return env.fromSource(
                        input.source(), WatermarkStrategy.noWatermarks(), input.name(), typeOf(new RuleMessageCodec()))
                .uid("rules")
                .setParallelism(1);
    }

    private static DataStream<RuleStatus> statuses(
            int maxRules,
            SingleOutputStreamOperator<RuleChange> rules,
            SingleOutputStreamOperator<Alert> spent,
            SingleOutputStreamOperator<Alert> travelled) {
        return rules.getSideOutput(Rulebook.DECISIONS)
                .connect(spent.getSideOutput(RuleCounts.TALLIES).union(travelled.getSideOutput(RuleCounts.TALLIES)))
                .transform("keep status of rules", typeOf(new RuleStatusCodec()), new RuleStatusKeeper(maxRules))
                .uid("rule-status")
                .setParallelism(1);
    }

    private static SingleOutputStreamOperator<Alert> standing(DataStream<Alert> alerts, String output) {
        return alerts.filter(alert -> alert.status().stands())
                .name("standing alerts for " + output)
                .uid("standing-" + output);
    }

    private static <T> TypeInformation<T> typeOf(Codec<T> codec) {
        return new CodecTypeInformation<>(codec);
    }
}
