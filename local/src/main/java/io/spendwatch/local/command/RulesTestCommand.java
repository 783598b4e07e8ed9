package io.spendwatch.local.command;

import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.configuration.ConfigurationLoader;
import io.spendwatch.local.TemporaryDirectory;
import io.spendwatch.local.UserMistakeException;
import io.spendwatch.local.replay.ReplayFailedException;
import io.spendwatch.local.replay.ReplayOptions;
import io.spendwatch.local.terminal.Screen;
import io.spendwatch.local.trial.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules test}: whom rules would have caught, before they go live. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis =
                "Usage: spendwatch rules test RULES --input FILE... [--config FILE] [--rule ID] [--examples N]",
        description = "Says whom rules would have caught, by the job itself over past events. Leaves no files.",
        footer = {"", "Example: spendwatch rules test candidate.yaml --input october.jsonl.gz"})
final class RulesTestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "RULES", description = "A rules file (YAML); it is checked first.")
    private Optional<Path> rules = Optional.empty();

    @Option(
            names = "--input",
            arity = "1..*",
            paramLabel = "FILE",
            description = "JSON lines, compressed when the name ends in .gz; - is standard input. "
                    + "Several files may be named.")
    private List<Path> inputs = List.of();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration (YAML), for its clocks and slices. Without it the defaults apply.")
    private Optional<Path> configuration = Optional.empty();

    @Option(
            names = "--rule",
            paramLabel = "ID",
            description = "The one to try, even if it is disabled. Without it: all that are enabled.")
    private Optional<String> rule = Optional.empty();

    @Option(
            names = "--examples",
            paramLabel = "N",
            description = "How many alerts of each rule are shown. Default: ${DEFAULT-VALUE}.")
    private int examples = 5;

    @Override
    public Integer call() throws ReplayFailedException, IOException {
        Path file = rules.filter(named -> !inputs.isEmpty() && !named.toString().isBlank())
                .orElseThrow(
                        () -> new UserMistakeException("rules test needs both: write rules test RULES --input FILE"));
        if (examples < 0) {
            throw new UserMistakeException("--examples " + examples + " is less than 0: write 0 or more");
        }
        Configuration settings = RuleChoice.choose(
                ConfigurationLoader.load(configuration, Map.of("rules-file", file.toString()), System.getenv()),
                file,
                rule);
        InputFiles.requireReadable(inputs);
        Screen screen = Screen.ofStandardError();
        try {
            Trial trial = trial(settings, screen);
            TrialReport.lines(trial).forEach(spec.commandLine().getOut()::println);
            return trial.outcome().summary().counts().isNothingValid() ? ExitCode.SOFTWARE : ExitCode.OK;
        } catch (InterruptedException e) {
            screen.show(List.of());
            screen.print("Stopped before the end of the input; nothing can be said of the rules.");
            return StopSignal.INTERRUPTED;
        }
    }

    private Trial trial(Configuration settings, Screen screen)
            throws InterruptedException, ReplayFailedException, IOException {
        try (StopSignal stop = StopSignal.install(() -> {});
                TemporaryDirectory results = TemporaryDirectory.create("spendwatch-rules-test-")) {
            int parallelism = Runtime.getRuntime().availableProcessors();
            ReplayOptions options = new ReplayOptions(inputs, results.path(), false, parallelism, settings);
            ReplayScreen replay = new ReplayScreen(screen, options);
            replay.begin();
            Trial trial = Trial.run(options, examples, replay::show, stop::isAsked);
            screen.show(List.of());
            return trial;
        }
    }
}
