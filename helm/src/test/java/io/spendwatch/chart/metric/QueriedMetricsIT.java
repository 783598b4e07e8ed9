package io.spendwatch.chart.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.spendwatch.chart.metric.PromQl.Selector;
import io.spendwatch.chart.testing.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever looks at a dashboard or waits for an alert must not wait for a metric that does not exist. */
@Timeout(600)
class QueriedMetricsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private static Path folder;

    private static MeasuredJob job;

    @BeforeAll
    static void startTheJob() throws Exception {
        job = MeasuredJob.start(folder);
    }

    @AfterAll
    static void stopTheJob() {
        job.close();
    }

    @Test
    void shouldBeExportedForTheDashboards() {
        assertExported(Expression.ofDashboards());
    }

    @Test
    void shouldBeExportedForTheAlerts() {
        assertExported(Scenario.all().flatMap(Expression::ofAlerts));
    }

    private static void assertExported(Stream<Expression> expressions) {
        List<Expression> all = expressions.distinct().toList();

        assertThat(all).isNotEmpty();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(all.stream().flatMap(QueriedMetricsIT::problems))
                        .isEmpty());
    }

    private static Stream<String> problems(Expression expression) {
        PromQl promQl = expression.parsed();
        List<String> problems = new ArrayList<>();
        Set<String> known = new HashSet<>(ForeignMetrics.LABELS_OF_TARGETS);
        for (Selector selector : promQl.selectors()) {
            Optional<Set<String>> exported = labels(selector.metric());
            if (exported.isEmpty()) {
                problems.add("nobody exports " + selector.metric());
            } else if (!withLabelsOfTargets(exported.get()).containsAll(selector.labels())) {
                problems.add("%s has the labels %s, not all of %s"
                        .formatted(selector.metric(), exported.get(), selector.labels()));
            }
            exported.ifPresent(known::addAll);
        }
        if (!known.containsAll(promQl.groupings())) {
            problems.add("nothing has all of the labels %s".formatted(promQl.groupings()));
        }
        return problems.stream().map(problem -> expression.where() + ": " + problem);
    }

    private static Optional<Set<String>> labels(String metric) {
        ExportedMetrics exported = job.metrics();
        return exported.names().contains(metric) ? Optional.of(exported.labels(metric)) : ForeignMetrics.labels(metric);
    }

    private static Set<String> withLabelsOfTargets(Set<String> labels) {
        Set<String> all = new HashSet<>(labels);
        all.addAll(ForeignMetrics.LABELS_OF_TARGETS);
        return all;
    }
}
