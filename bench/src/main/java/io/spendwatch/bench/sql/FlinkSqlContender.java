package io.spendwatch.bench.sql;

import io.spendwatch.bench.flink.FlinkRun;
import io.spendwatch.bench.flink.RunningJob;
import io.spendwatch.bench.flink.SourceAdvance;
import io.spendwatch.bench.peer.PlainCsv;
import io.spendwatch.bench.peer.ShippedRule;
import io.spendwatch.bench.run.Contender;
import io.spendwatch.bench.run.RunReport;
import io.spendwatch.bench.run.RunRequest;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.flink.table.api.bridge.java.StreamStatementSet;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/**
 * The tutorial's query in Flink SQL, in the same Flink as Spendwatch: RocksDB with as much managed memory, incremental
 * checkpoints, exactly once, objects used again.
 *
 * @param stateBackend as Flink names it
 */
public record FlinkSqlContender(String stateBackend) implements Contender {
    private static final Pattern SOURCE = Pattern.compile("Source: transactions.*");
    private static final Pattern WINDOWS = Pattern.compile("(Global)?WindowAggregate.*");

    @Override
    public RunReport run(RunRequest request, LongConsumer progress) throws Exception {
        Path csv = request.directory().resolve("csv");
        AtomicReference<SourceAdvance> advance = new AtomicReference<>();
        try (RunningJob job = RunningJob.start(request, env -> advance.set(add(env, request, csv)))) {
            FlinkRun run = new FlinkRun(
                    metrics -> advance.get().of(metrics, request.parallelism()),
                    () -> PlainCsv.read(csv, ShippedRule.ID));
            return run.follow(job, request, progress);
        }
    }

    private SourceAdvance add(StreamExecutionEnvironment env, RunRequest request, Path csv) {
        Configuration settings = new Configuration();
        settings.set(StateBackendOptions.STATE_BACKEND, stateBackend);
        env.configure(settings, getClass().getClassLoader());
        StreamTableEnvironment tables = StreamTableEnvironment.create(env);
        tables.getConfig().set("table.local-time-zone", "UTC");
        tables.createTemporarySystemFunction("LAST_BY", LastBy.class);
        tables.executeSql(Statements.transactions(request));
        tables.executeSql(Statements.customersToReport());
        tables.executeSql(Statements.csv(csv));
        tables.executeSql(Statements.alerts(request));
        StreamStatementSet statements = tables.createStatementSet();
        statements.addInsertSql("INSERT INTO csv_files SELECT * FROM customers_to_report");
        statements.addInsertSql("INSERT INTO alerts SELECT * FROM customers_to_report");
        statements.attachAsDataStream();
        return new SourceAdvance(operator(env, SOURCE), operator(env, WINDOWS));
    }

    /** Returns the name that the planner has given to an operator: a number is part of it. */
    private static String operator(StreamExecutionEnvironment env, Pattern name) {
        return env.getStreamGraph(false).getStreamNodes().stream()
                .map(StreamNode::getOperatorName)
                .filter(operator -> name.matcher(operator).matches())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The plan has no operator " + name));
    }
}
