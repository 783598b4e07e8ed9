package io.spendwatch.bench.latency;

import io.spendwatch.bench.run.RunRequest;
import io.spendwatch.bench.session.Session;
import io.spendwatch.bench.spendwatch.FollowingSpendwatch;
import io.spendwatch.job.rule.RuleJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.record.TimestampType;

/**
 * From the append of a transaction to its provisional alert in the topic of alerts, and from the append that closes a
 * window to its final ones, as readers see it.
 */
public final class LatencyMeasurement {
    private static final short REPLICATION = 1;

    private final Session session;
    private final LatencyOptions options;

    public LatencyMeasurement(Session session, LatencyOptions options) {
        this.session = session;
        this.options = options;
    }

    /** Measures, writes the results to their files, and returns them for people, in Markdown. */
    public String run() throws IOException, InterruptedException {
        List<CaseResult> results = new ArrayList<>();
        for (LatencyCase configured : options.cases()) {
            results.add(run(configured));
        }
        String markdown = LatencyTable.markdown(options, results);
        session.results().complete(markdown, Map.of("options", LatencyTable.options(options), "results", results));
        return markdown;
    }

    private CaseResult run(LatencyCase configured) throws IOException, InterruptedException {
        session.progress().say("Latency, " + configured);
        RunRequest request = request(configured);
        NewTopic transactions = new NewTopic(request.topic(), options.partitions(), REPLICATION)
                .configs(Map.of(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, TimestampType.LOG_APPEND_TIME.toString()));
        session.broker().create(List.of(transactions));
        session.broker().create(request.results().topics(options.partitions()));
        CaseResult result;
        try (FollowingSpendwatch job = FollowingSpendwatch.start(
                        request, options.memory().heap(), session.files().log(request.run()));
                LatencyRun run = new LatencyRun(request, options, configured, job)) {
            run.awaitFirstAlerts();
            result = run.measure();
            session.progress().say("Latency " + summary(result));
            session.results().add(request.run(), configured + ": " + summary(result), result);
        }
        // After a failure nothing else is measured here: the broker goes with all that it has.
        session.broker().delete(List.of(request.topic()));
        session.broker().delete(request.results().names());
        session.discard(request.run());
        return result;
    }

    private static String summary(CaseResult result) {
        return result.figures().stream()
                .map(timed -> "from %s, %s: %s"
                        .formatted(timed.moment().label(), timed.reader().isolationLevel(), timed.figures()))
                .collect(Collectors.joining("; "));
    }

    private RunRequest request(LatencyCase configured) throws IOException {
        Path directory = session.directory(configured.id());
        Path rules = directory.resolve("rules.yaml");
        // A list of JSON objects is a rules file.
        Files.writeString(rules, "[" + RuleJson.write(Probe.rule(options.window())) + "]\n");
        Map<String, String> settings = new HashMap<>(configured.settings());
        settings.put("rules-file", rules.toString());
        settings.put("slice", options.window().toString());
        settings.put("retain", options.window().toString());
        settings.put("out-of-orderness", options.outOfOrderness().toString());
        return new RunRequest(
                configured.id(),
                session.broker().bootstrapServers(),
                "transactions-" + configured.id(),
                Long.MAX_VALUE,
                options.partitions(),
                directory,
                configured.checkpointInterval().toMillis(),
                options.memory().managed(),
                settings);
    }
}
