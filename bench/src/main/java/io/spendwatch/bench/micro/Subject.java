package io.spendwatch.bench.micro;

import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What a benchmark is for, by its method. */
enum Subject {
    PARSE("spendwatch", "Parse an event", "Spendwatch's parser", true),
    PARSE_STREAMING("jacksonStreaming", "Parse an event", "Jackson streaming", false),
    PARSE_DATABIND("jacksonDatabind", "Parse an event", "Jackson databind", false),
    SUM("sumSpendwatch", "Add a payment", "Spendwatch's MoneySum", true),
    SUM_BIG_DECIMAL("sumBigDecimal", "Add a payment", "BigDecimal", false),
    TEXT("textSpendwatch", "Write an amount", "Spendwatch's Money", true),
    TEXT_BIG_DECIMAL("textBigDecimal", "Write an amount", "BigDecimal", false);

    private final String method;
    private final String task;
    private final String by;
    private final boolean ours;

    Subject(String method, String task, String by, boolean ours) {
        this.method = method;
        this.task = task;
        this.by = by;
        this.ours = ours;
    }

    /** Returns what JMH has found out, in this subject's words. */
    static MicroResult result(RunResult run) {
        String benchmark = run.getParams().getBenchmark();
        Subject subject = Stream.of(values())
                .filter(candidate -> benchmark.endsWith("Benchmark." + candidate.method))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(benchmark + " has no subject"));
        String input = Optional.ofNullable(run.getParams().getParam("shape"))
                .map(shape -> ", " + EventShape.valueOf(shape).label())
                .orElse("");
        Result<?> figures = run.getPrimaryResult();
        return new MicroResult(
                subject.task + input, subject.by, subject.ours, figures.getScore(), figures.getScoreError());
    }
}
