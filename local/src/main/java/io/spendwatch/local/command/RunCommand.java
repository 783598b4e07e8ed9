package io.spendwatch.local.command;

import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.local.NewDirectories;
import io.spendwatch.local.UserMistakeException;
import io.spendwatch.local.infrastructure.LoopbackPort;
import io.spendwatch.local.run.LocalRun;
import io.spendwatch.local.run.RunOptions;
import io.spendwatch.local.terminal.Screen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: everything in one process. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs Kafka, the job on Flink, and a generator of transactions, all in this process.",
        footer = {
            "",
            "Event time passes faster than the clock on the wall, so that windows of hours close within seconds.",
            "Ctrl-C stops it cleanly, with a summary."
        })
final class RunCommand implements Callable<Integer> {
    static final int KAFKA_PORT = 9092;

    private static final int ELASTICSEARCH_PORT = 9200;

    @Option(names = "--duration", paramLabel = "PT90S", description = "Stop after so long. Default: on Ctrl-C.")
    private Optional<Duration> duration = Optional.empty();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Where alerts/rule=<id>/*.csv go. Default: ${DEFAULT-VALUE}.")
    private Path output = Path.of("output");

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Keep Kafka's log and the job's state here, and resume from them. Default: start anew.")
    private Optional<Path> dataDirectory = Optional.empty();

    @Option(names = "--elasticsearch", description = "Run Elasticsearch too, and send it the alerts.")
    private boolean elasticsearch;

    @Option(names = "--ui-port", paramLabel = "PORT", description = "Of Flink's UI. Default: ${DEFAULT-VALUE}.")
    private int uiPort = 8088;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            description = "Of Kafka. Default: 9092, or a free one if that is taken.")
    private Optional<Integer> kafkaPort = Optional.empty();

    @Option(
            names = "--elasticsearch-port",
            paramLabel = "PORT",
            description = "Of Elasticsearch, if it runs. Default: 9200, or a free one if that is taken.")
    private Optional<Integer> elasticsearchPort = Optional.empty();

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Of the topics, and subtasks of each operator. Default: ${DEFAULT-VALUE}.")
    private int partitions = 2;

    @Option(names = "--customers", paramLabel = "N", description = "Who pay. Default: ${DEFAULT-VALUE}.")
    private int customers = 100;

    @Option(names = "--rate", paramLabel = "N", description = "Events a second. Default: ${DEFAULT-VALUE}.")
    private double rate = 1000;

    @Option(
            names = "--factor",
            paramLabel = "N",
            description = "How many times faster event time passes. Default: ${DEFAULT-VALUE}, an hour a second.")
    private double factor = 3600;

    @Mixin
    private JobSettings settings = new JobSettings();

    @Override
    public Integer call() throws Exception {
        RunOptions options = options();
        Configuration configuration = settings.load(addresses(options));
        RunScreen screen = new RunScreen(Screen.ofStandardOutput(), options, configuration);
        NewDirectories directories = NewDirectories.make("--output", options.alerts());
        try (StopSignal stop = StopSignal.install(() -> {})) {
            screen.begin();
            Optional<LocalRun> started = LocalRun.start(options, configuration, stop::isAsked);
            if (started.isEmpty()) {
                screen.stoppedBeforeItRan();
                return ExitCode.OK;
            }
            try (LocalRun run = started.get()) {
                screen.started(run);
                return new RunLoop(run, screen, stop, duration).call();
            }
        } finally {
            screen.end();
            directories.removeEmpty();
        }
    }

    private RunOptions options() {
        require(partitions >= 1, "--partitions", partitions, "at least 1");
        require(customers >= 1, "--customers", customers, "at least 1");
        require(rate > 0, "--rate", rate, "more than 0");
        require(factor > 0, "--factor", factor, "more than 0");
        LoopbackPort ui = port("--ui-port", uiPort);
        ui.requireUnused("Flink's UI (--ui-port)");
        return new RunOptions(
                output,
                dataDirectory.map(Path::toAbsolutePath),
                ui,
                port("--kafka-port", kafkaPort, KAFKA_PORT),
                elasticsearch
                        ? Optional.of(port("--elasticsearch-port", elasticsearchPort, ELASTICSEARCH_PORT))
                        : Optional.empty(),
                partitions,
                customers,
                rate,
                factor);
    }

    private static Map<String, String> addresses(RunOptions options) {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("kafka.bootstrap-servers", options.kafkaPort().toString());
        addresses.put(
                "sinks.csv.directory", options.alerts().toAbsolutePath().toUri().toString());
        addresses.put("sinks.kafka.transactional-id-prefix", "spendwatch-run");
        options.elasticsearchPort().ifPresent(port -> addresses.put("sinks.elasticsearch.hosts", "http://" + port));
        return addresses;
    }

    private static void require(boolean condition, String option, Object value, String range) {
        if (!condition) {
            throw new UserMistakeException(option + " " + value + " is out of range: write " + range);
        }
    }

    private static LoopbackPort port(String option, int number) {
        try {
            return new LoopbackPort(number);
        } catch (IllegalArgumentException e) {
            throw new UserMistakeException(option + ": " + e.getMessage());
        }
    }

    private static LoopbackPort port(String option, Optional<Integer> given, int standard) {
        return given.map(number -> port(option, number)).orElseGet(() -> preferred(standard));
    }

    private static LoopbackPort preferred(int number) {
        LoopbackPort port = new LoopbackPort(number);
        return port.isUnused() ? port : LoopbackPort.free();
    }
}
