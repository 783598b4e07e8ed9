package io.spendwatch.bench.micro;

import io.spendwatch.harness.report.ProgressLines;
import io.spendwatch.harness.report.ResultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks of this package, each in JVMs of its own. */
public final class MicroMeasurement {
    private static final String NAME = "micro";
    private static final String HEAP = "512m";

    private final ResultFiles files;
    private final ProgressLines progress;
    private final MicroOptions options;

    public MicroMeasurement(ResultFiles files, ProgressLines progress, MicroOptions options) {
        this.files = files;
        this.progress = progress;
        this.options = options;
    }

    /**
     * Measures, writes the results to their files, and returns them for people, in Markdown.
     *
     * @throws IllegalStateException if a benchmark fails, or those of one task do not all come to the same
     */
    public String run() throws IOException {
        Path log = files.log(NAME);
        Files.createDirectories(log.getParent());
        progress.say("JMH says how far it is in " + log);
        List<MicroResult> results = measure(log);
        String markdown = MicroTable.markdown(options, results);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("forks", options.forks());
        shown.put("warmUps", options.warmUps());
        shown.put("iterations", options.iterations());
        shown.put("iterationMillis", options.time().toMillis());
        files.write(NAME, markdown, Map.of("options", shown, "results", results));
        return markdown;
    }

    private List<MicroResult> measure(Path log) {
        TimeValue time = TimeValue.milliseconds(options.time().toMillis());
        OptionsBuilder jmh = new OptionsBuilder();
        jmh.include(ParserBenchmark.class.getName())
                .include(MoneyBenchmark.class.getName())
                .forks(options.forks())
                .warmupIterations(options.warmUps())
                .warmupTime(time)
                .measurementIterations(options.iterations())
                .measurementTime(time)
                .jvmArgs("-Xms" + HEAP, "-Xmx" + HEAP)
                .shouldFailOnError(true)
                .output(log.toString());
        try {
            return new Runner(jmh.build())
                    .run().stream()
                            .map(Subject::result)
                            // Ours first: what the others are held against.
                            .sorted(Comparator.comparing(MicroResult::task)
                                    .thenComparing(MicroResult::ours, Comparator.reverseOrder()))
                            .toList();
        } catch (RunnerException e) {
            throw new IllegalStateException("A benchmark failed; its log says why: " + log, e);
        }
    }
}
