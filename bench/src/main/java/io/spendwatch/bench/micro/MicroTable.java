package io.spendwatch.bench.micro;

import io.spendwatch.harness.report.Machine;
import io.spendwatch.harness.report.MarkdownTable;
import io.spendwatch.harness.report.Numbers;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The results for people. */
final class MicroTable {
    private MicroTable() {}

    static String markdown(MicroOptions options, Collection<MicroResult> results) {
        return """
                # The parser and the money, by themselves

                Nanoseconds an operation with JMH, over %s made-up events; in each of %d JVMs (forks) %d iterations of %s s after \
                %d of warm-up. Error: half of the confidence interval of 99.9 %%. Ratio: how many times as long as Spendwatch takes. \
                Everybody reads the same fields, rounds amounts half-even to four decimals, and times to milliseconds; \
                Spendwatch's parser holds the event against the rest of its contract as well.

                %s
                %s
                """.formatted(
                        Numbers.count(MadeUpEvents.COUNT),
                        options.forks(),
                        options.iterations(),
                        Numbers.rounded(options.time().toMillis() / 1000.0, 1),
                        options.warmUps(),
                        table(results),
                        Machine.current());
    }

    private static MarkdownTable table(Collection<MicroResult> results) {
        MarkdownTable table = new MarkdownTable("task", "by", "ns/op", "error", "ratio");
        Map<String, List<MicroResult>> byTask = results.stream()
                .collect(Collectors.groupingBy(MicroResult::task, LinkedHashMap::new, Collectors.toList()));
        byTask.forEach((task, ofTask) -> {
            double ours = ofTask.stream()
                    .filter(MicroResult::ours)
                    .mapToDouble(MicroResult::nanos)
                    .findFirst()
                    .orElseThrow();
            ofTask.forEach(result -> table.row(
                    task,
                    result.by(),
                    Numbers.rounded(result.nanos(), 1),
                    Double.isNaN(result.error()) ? Numbers.NONE : "± " + Numbers.rounded(result.error(), 1),
                    Numbers.rounded(result.nanos() / ours, 2)));
        });
        return table;
    }
}
