package io.spendwatch.local.command;

import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.configuration.Topics;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.local.diagnosis.Diagnosis;
import io.spendwatch.local.diagnosis.EventCounts;
import io.spendwatch.local.run.LocalRun;
import io.spendwatch.local.run.RunOptions;
import io.spendwatch.local.run.RunStatus;
import io.spendwatch.local.terminal.Figures;
import io.spendwatch.local.terminal.Screen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people see of a run: what is where, one live line of figures with the newest alerts, and a summary. */
final class RunScreen {
    private static final int RULES_SHOWN = 20;
    private static final int NEWEST_ALERTS = 8;
    private static final int PLAIN_ALERTS_AT_ONCE = 3;
    private static final Duration PLAIN_INTERVAL = Duration.ofSeconds(5);
    private static final Duration RATE_SPAN = Duration.ofSeconds(1);

    private final Screen screen;
    private final RunOptions options;
    private final Configuration configuration;
    private final Deque<String> newest = new ArrayDeque<>();
    private Duration nextPlainLine = Duration.ZERO;
    private Duration rateSince = Duration.ZERO;
    private long eventsThen;
    private double rate;

    RunScreen(Screen screen, RunOptions options, Configuration configuration) {
        this.screen = screen;
        this.options = options;
        this.configuration = configuration;
    }

    void begin() {
        screen.print("Starting Kafka" + (options.elasticsearchPort().isPresent() ? ", Elasticsearch" : "")
                + " and Flink ...");
    }

    void started(LocalRun run) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Spendwatch is running.");
        lines.add(line("Flink UI", "http://localhost:" + options.uiPort().number()));
        lines.add(line(
                "Kafka",
                "%s, topic %s of %s"
                        .formatted(
                                options.kafkaPort(),
                                configuration.kafka().topics().transactions(),
                                Figures.of(options.partitions(), "partition"))));
        options.elasticsearchPort().ifPresent(port -> lines.add(line("Elasticsearch", elasticsearch(port.toString()))));
        lines.add(line(
                "Transactions",
                "%s of %s; event time passes %,.0f times as fast"
                        .formatted(
                                Figures.rate(options.eventsPerSecond()),
                                Figures.of(options.customers(), "customer"),
                                options.factor())));
        lines.add(line("Rules", rules()));
        lines.add(line("", "to change them: java -jar local/target/spendwatch.jar rules apply FILE" + address()));
        lines.add(line(
                "Alerts",
                "%s/rule=<id>/*.csv, topic %s"
                        .formatted(
                                options.alerts(), configuration.kafka().topics().alerts())));
        lines.add(line("State", state(run)));
        lines.add("");
        lines.add("Ctrl-C stops it.");
        screen.print(String.join("\n", lines));
    }

    /** Shows the figures and the newest alerts. */
    void show(List<String> alerts, RunStatus status, Duration elapsed) {
        countRate(status.counts().events(), elapsed);
        if (screen.isTerminal()) {
            alerts.forEach(this::keep);
            List<String> block = new ArrayList<>();
            block.add("");
            block.add(figures(status, elapsed));
            if (!newest.isEmpty()) {
                block.add("");
                block.add(AlertRow.header());
                block.addAll(newest);
            }
            screen.show(block);
            return;
        }
        showPlain(alerts);
        if (elapsed.compareTo(nextPlainLine) >= 0) {
            nextPlainLine = elapsed.plus(PLAIN_INTERVAL);
            screen.print(figures(status, elapsed));
        }
    }

    void stopping() {
        screen.print("Stopping: the generator, then the job with a savepoint ...");
    }

    void stoppedBeforeItRan() {
        screen.print("Stopped before it ran.");
    }

    void stopped(
            List<String> lastAlerts,
            RunStatus status,
            Map<String, Long> byRule,
            Diagnosis diagnosis,
            Duration elapsed) {
        if (!screen.isTerminal()) {
            showPlain(lastAlerts);
        }
        EventCounts counts = status.counts();
        Topics topics = configuration.kafka().topics();
        String perRule = perRule(byRule);
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Ran for " + Figures.clock(elapsed) + ".");
        lines.add(line("Events", Figures.count(counts.events())));
        lines.add(line("Late", Figures.count(counts.late()) + ", in topic " + topics.late()));
        diagnosis.late().forEach(row -> lines.add(line("", row)));
        TravelText.untraced(counts).ifPresent(row -> lines.add(line("Untraced", row)));
        lines.add(line("Dead letters", Figures.count(counts.deadLetters()) + ", in topic " + topics.deadLetter()));
        diagnosis.deadLetters().forEach(row -> lines.add(line("", row)));
        lines.add(line("Alerts", Figures.count(status.alerts()) + (perRule.isEmpty() ? "" : " (" + perRule + ")")));
        lines.add(line("In", options.alerts().toString()));
        diagnosis.hints().forEach(hint -> lines.add(line("Note", hint)));
        screen.print(String.join("\n", lines));
    }

    /** Returns the rules with their alerts; of many those with the most, since there may be thousands. */
    static String perRule(Map<String, Long> byRule) {
        String shown = byRule.entrySet().stream()
                .sorted(
                        byRule.size() <= RULES_SHOWN
                                ? Map.Entry.comparingByKey()
                                : Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(RULES_SHOWN)
                .map(rule -> rule.getKey() + " " + Figures.count(rule.getValue()))
                .collect(Collectors.joining(", "));
        int others = byRule.size() - RULES_SHOWN;
        return others <= 0 ? shown : shown + " and " + Figures.count(others) + " other rules";
    }

    /** Leaves the terminal as it was. */
    void end() {
        screen.show(List.of());
    }

    private String elasticsearch(String address) {
        return "http://" + address + ", index "
                + configuration
                        .sinks()
                        .elasticsearch()
                        .map(sink -> sink.index())
                        .orElse("");
    }

    /** Returns what commands have to be told to reach the run: nothing at the usual address. */
    private String address() {
        return options.kafkaPort().number() == RunCommand.KAFKA_PORT
                ? ""
                : " --bootstrap " + options.kafkaPort() + " --effective-from now";
    }

    private String rules() {
        String enabled =
                configuration.enabledRules().stream().map(RuleDefinition::id).collect(Collectors.joining(", "));
        return enabled.isEmpty() ? "(none is enabled)" : enabled;
    }

    private String state(LocalRun run) {
        return options.dataDirectory()
                .map(kept -> kept
                        + run.resumedFrom()
                                .map(path -> ", resumed from " + path.getFileName())
                                .orElse(", new"))
                .orElse("temporary; --data-dir DIR keeps it");
    }

    private void showPlain(List<String> alerts) {
        alerts.stream().limit(PLAIN_ALERTS_AT_ONCE).forEach(alert -> screen.print("alert  " + AlertRow.of(alert)));
        if (alerts.size() > PLAIN_ALERTS_AT_ONCE) {
            screen.print("alert  and " + (alerts.size() - PLAIN_ALERTS_AT_ONCE) + " more");
        }
    }

    private void keep(String alert) {
        newest.addFirst(AlertRow.of(alert));
        while (newest.size() > NEWEST_ALERTS) {
            newest.removeLast();
        }
    }

    private void countRate(long events, Duration elapsed) {
        Duration span = elapsed.minus(rateSince);
        if (span.compareTo(RATE_SPAN) >= 0) {
            rate = (events - eventsThen) * 1000.0 / span.toMillis();
            eventsThen = events;
            rateSince = elapsed;
        }
    }

    private String figures(RunStatus status, Duration elapsed) {
        return "%s  %s events  %s  watermark %s  alerts %s  late %s  dead letters %s"
                .formatted(
                        Figures.clock(elapsed),
                        Figures.count(status.counts().events()),
                        Figures.rate(rate),
                        watermark(status.watermark()),
                        Figures.count(status.alerts()),
                        Figures.count(status.counts().late()),
                        Figures.count(status.counts().deadLetters()));
    }

    private static String watermark(Optional<Instant> watermark) {
        return watermark
                .map(time -> time.toString().substring(0, "2026-10-28T20:00".length()) + "Z")
                .orElse("-");
    }

    private static String line(String name, String value) {
        return "  %-14s %s".formatted(name, value);
    }
}
