package io.spendwatch.job;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.alert.AlertCodec;
import io.spendwatch.job.combine.Combiner;
import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.deadletter.DeadLetter;
import io.spendwatch.job.deadletter.DeadLetterCodec;
import io.spendwatch.job.gate.Gate;
import io.spendwatch.job.serialization.Codec;
import io.spendwatch.job.serialization.CodecTypeInformation;
import io.spendwatch.job.sink.elasticsearch.ElasticsearchSink;
import io.spendwatch.job.source.SourceRecordCodec;
import io.spendwatch.job.source.TransactionWatermarks;
import io.spendwatch.job.spending.SliceSpending;
import io.spendwatch.job.spending.SliceSpendingCodec;
import io.spendwatch.job.spending.SliceTime;
import io.spendwatch.job.transaction.Transaction;
import io.spendwatch.job.transaction.TransactionCodec;
import io.spendwatch.job.transaction.Utf8Codec;
import io.spendwatch.job.window.SpendingWindows;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The way of a record, from the source to the sinks. */
public final class Topology {
    private Topology() {}

    /** Adds the job to the environment: the same one on a cluster, in one process, and over past events. */
    public static void build(
            StreamExecutionEnvironment env, Configuration configuration, TransactionInput input, Outputs outputs) {
        SliceTime slices = SliceTime.of(configuration.slice());

        SingleOutputStreamOperator<Transaction> inTime = env.fromSource(
                        input.source(),
                        TransactionWatermarks.of(slices, configuration.outOfOrderness(), input.idleAfter()),
                        input.name(),
                        typeOf(new SourceRecordCodec()))
                .uid("transactions")
                .transform("gate", typeOf(new TransactionCodec()), new Gate(slices, configuration.outOfOrderness()))
                .uid("gate");

        SingleOutputStreamOperator<SliceSpending> sums = inTime.transform(
                        "combine",
                        typeOf(new SliceSpendingCodec()),
                        new Combiner(slices, configuration.combinerCapacity()))
                .uid("combine");

        SingleOutputStreamOperator<Alert> alerts = sums.keyBy(SliceSpending::customer, typeOf(new Utf8Codec()))
                .transform(
                        "sum and judge",
                        typeOf(new AlertCodec()),
                        new SpendingWindows(
                                configuration.slice(), configuration.retain(), configuration.enabledRules()))
                .uid("windows");

        DataStream<DeadLetter> deadLetters = inTime.getSideOutput(Gate.DEAD_LETTERS);
        if (outputs.elasticsearch().isPresent()) {
            deadLetters = deadLetters.union(
                    ElasticsearchSink.connect(alerts, outputs.elasticsearch().get(), typeOf(new DeadLetterCodec())));
        }
        outputs.alerts()
                .forEach((name, sink) ->
                        alerts.sinkTo(sink).name("alerts to " + name).uid("alerts-" + name));
        deadLetters.sinkTo(outputs.deadLetters()).name("dead letters").uid("dead-letters");
        inTime.getSideOutput(Gate.LATE_EVENTS)
                .sinkTo(outputs.lateEvents())
                .name("late events")
                .uid("late-events");
    }

    private static <T> TypeInformation<T> typeOf(Codec<T> codec) {
        return new CodecTypeInformation<>(codec);
    }
}
