package io.spendwatch.bench.micro;

import io.spendwatch.harness.report.Numbers;
import io.spendwatch.harness.report.ProgressLines;
import io.spendwatch.harness.report.ResultFiles;
import io.spendwatch.harness.report.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks of this package, each in JVMs of its own. */
public final class MicroMeasurement {
    private static final String NAME = "micro";
    private static final String HEAP = "512m";

    private final ResultFiles files;
    private final Results results;
    private final ProgressLines progress;
    private final MicroOptions options;

    public MicroMeasurement(ResultFiles files, ProgressLines progress, MicroOptions options) {
        this.files = files;
        this.results = new Results(files, NAME);
        this.progress = progress;
        this.options = options;
    }

    /** Returns the results as far as there are any. */
    public Results results() {
        return results;
    }

    /**
     * Measures, writes the results to their files, and returns them for people, in Markdown.
     *
     * @throws IllegalStateException if a benchmark fails, or those of one task do not all come to the same
     */
    public String run() throws IOException {
        List<MicroResult> all = new ArrayList<>();
        for (Class<?> benchmarks : List.of(ParserBenchmark.class, MoneyBenchmark.class)) {
            List<MicroResult> some = measure(benchmarks);
            results.add(benchmarks.getSimpleName(), summary(some), some);
            all.addAll(some);
        }
        // Ours first: what the others are held against.
        all.sort(Comparator.comparing(MicroResult::task).thenComparing(MicroResult::ours, Comparator.reverseOrder()));
        String markdown = MicroTable.markdown(options, all);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("forks", options.forks());
        shown.put("warmUps", options.warmUps());
        shown.put("iterations", options.iterations());
        shown.put("iterationMillis", options.time().toMillis());
        results.complete(markdown, Map.of("options", shown, "results", all));
        return markdown;
    }

    private static String summary(List<MicroResult> results) {
        return results.stream()
                .map(result ->
                        "%s by %s: %s ns/op".formatted(result.task(), result.by(), Numbers.rounded(result.nanos(), 1)))
                .collect(Collectors.joining("; "));
    }

    private List<MicroResult> measure(Class<?> benchmarks) throws IOException {
        Path log = files.log(benchmarks.getSimpleName());
        Files.createDirectories(log.getParent());
        progress.say("JMH says how far it is in " + log);
        TimeValue time = TimeValue.milliseconds(options.time().toMillis());
        OptionsBuilder jmh = new OptionsBuilder();
        jmh.include(benchmarks.getName())
                .forks(options.forks())
                .warmupIterations(options.warmUps())
                .warmupTime(time)
                .measurementIterations(options.iterations())
                .measurementTime(time)
                .jvmArgs("-Xms" + HEAP, "-Xmx" + HEAP)
                .shouldFailOnError(true)
                .output(log.toString());
        try {
            return new Runner(jmh.build()).run().stream().map(Subject::result).toList();
        } catch (RunnerException e) {
            throw new IllegalStateException("A benchmark failed; its log says why: " + log, e);
        }
    }
}
