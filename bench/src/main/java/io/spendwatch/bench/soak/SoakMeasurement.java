package io.spendwatch.bench.soak;

import io.spendwatch.bench.race.ContenderProcess;
import io.spendwatch.bench.race.Contenders;
import io.spendwatch.bench.run.AlertRows;
import io.spendwatch.bench.run.CsvRows;
import io.spendwatch.bench.run.RunRequest;
import io.spendwatch.bench.run.WindowRows;
import io.spendwatch.bench.session.Session;
import io.spendwatch.bench.spendwatch.JobConfiguration;
import io.spendwatch.harness.report.Numbers;
import io.spendwatch.local.UserMistakeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** Spendwatch on a cluster for a while, a TaskManager killed on the way, and its rows held against the oracle's. */
public final class SoakMeasurement {
    private static final String NAME = "soak";
    private static final String ORACLE = "soak-oracle";
    private static final String TRANSACTIONS = "soak-transactions";
    /** The cluster has its own memory. */
    private static final String NONE_HERE = "0b";

    /** In Kafka's log, at most. */
    private static final long BYTES_OF_AN_EVENT = 300;

    private static final short REPLICATION = 1;

    private final Session session;
    private final SoakOptions options;

    public SoakMeasurement(Session session, SoakOptions options) {
        this.session = session;
        this.options = options;
    }

    /**
     * Measures, writes the results to their files, and returns them for people, in Markdown.
     *
     * @throws io.spendwatch.bench.race.RowsDifferException if not all rows are those of the oracle; the results are in their files by then
     */
    public String run() throws IOException, InterruptedException {
        RunRequest request = request(NAME, options.events());
        requireRoom(request.directory());
        createTopics(request);
        Recording recording = new SoakRun(session, options, request).run();
        List<RowComparison> rows = compare(request, recording.events());
        SoakResult result = new SoakResult(SoakTable.options(options), recording, rows);
        String markdown = SoakTable.markdown(options, recording, rows);
        session.results().complete(markdown, result);
        session.files().writePicture(NAME, SoakChart.svg(recording));
        RowComparison.requireEqual(rows);
        return markdown;
    }

    private void createTopics(RunRequest request) throws InterruptedException {
        List<NewTopic> topics = new ArrayList<>(request.results().topics(options.partitions()));
        // Event time runs ahead of the wall clock.
        topics.add(new NewTopic(TRANSACTIONS, options.partitions(), REPLICATION)
                .configs(Map.of(
                        TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG,
                        Long.toString(Long.MAX_VALUE),
                        TopicConfig.RETENTION_MS_CONFIG,
                        "-1")));
        session.broker().create(topics);
    }

    private List<RowComparison> compare(RunRequest soak, long events) throws IOException {
        Map<String, WindowRows> files = CsvRows.read(JobConfiguration.alerts(soak));
        Map<String, WindowRows> topic =
                AlertRows.read(soak.bootstrapServers(), soak.results().alerts());
        session.progress().say("The oracle reads %s events".formatted(Numbers.count(events)));
        Map<String, WindowRows> oracle = ContenderProcess.run(
                        Contenders.LIMIT,
                        request(ORACLE, events),
                        options.oracleHeap(),
                        session.files().log(ORACLE),
                        session.progress().counting("The oracle has read", events))
                .rows();
        TreeSet<String> rules = new TreeSet<>(oracle.keySet());
        rules.addAll(files.keySet());
        rules.addAll(topic.keySet());
        return rules.stream()
                .map(rule -> new RowComparison(
                        rule,
                        files.getOrDefault(rule, WindowRows.NONE),
                        topic.getOrDefault(rule, WindowRows.NONE),
                        oracle.getOrDefault(rule, WindowRows.NONE)))
                .toList();
    }

    private void requireRoom(Path directory) throws IOException {
        long needed = options.events() * BYTES_OF_AN_EVENT;
        long there = Files.getFileStore(directory).getUsableSpace();
        if (there < needed) {
            throw new UserMistakeException("There is room for %s MB at %s, and %s MB are needed: choose another --data"
                    .formatted(Numbers.megabytes((double) there), directory, Numbers.megabytes((double) needed)));
        }
    }

    private RunRequest request(String run, long events) throws IOException {
        return new RunRequest(
                run,
                session.broker().bootstrapServers(),
                TRANSACTIONS,
                events,
                options.partitions(),
                session.directory(run),
                options.checkpointInterval().toMillis(),
                NONE_HERE,
                Map.of());
    }
}
