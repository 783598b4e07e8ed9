package io.spendwatch.local.command;

import io.spendwatch.local.UserMistakeException;
import io.spendwatch.local.replay.Outcome;
import io.spendwatch.local.replay.OutputDirectory;
import io.spendwatch.local.replay.Replay;
import io.spendwatch.local.replay.ReplayFailedException;
import io.spendwatch.local.replay.ReplayOptions;
import io.spendwatch.local.terminal.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code replay}: the job over past events. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs the job over past events, to see what its rules would have caught.",
        footer = {
            "",
            "Every line of a file is an event; each file is a partition with a clock of its own. In DIR it leaves",
            "alerts/rule=<id>/*.csv, dead-letter/*.jsonl, late/*.jsonl and summary.json.",
            "",
            "Example: spendwatch replay --input october.jsonl.gz --output october --rules candidate.yaml"
        })
final class ReplayCommand implements Callable<Integer> {

    @Option(
            names = "--input",
            arity = "1..*",
            paramLabel = "FILE",
            description = "JSON lines, compressed when the name ends in .gz; - is standard input. "
                    + "Several files may be named.")
    private List<Path> inputs = List.of();

    @Option(names = "--output", paramLabel = "DIR", description = "Where the results go.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--overwrite", description = "Replace an earlier result in DIR.")
    private boolean overwrite;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description = "Subtasks of each operator. Default: one a processor (${DEFAULT-VALUE} here).")
    private int parallelism = Runtime.getRuntime().availableProcessors();

    @Mixin
    private JobSettings settings = new JobSettings();

    @Override
    public Integer call() throws ReplayFailedException {
        if (inputs.isEmpty() || output.isEmpty()) {
            throw new UserMistakeException("replay needs both: write --input FILE and --output DIR");
        }
        InputFiles.requireReadable(inputs);
        if (parallelism < 1) {
            throw new UserMistakeException("--parallelism " + parallelism + " is less than 1: write 1 or more");
        }
        ReplayOptions options =
                new ReplayOptions(inputs, output.get(), overwrite, parallelism, settings.load(Map.of()));
        settings.files().forEach((option, file) -> OutputDirectory.requireOutside(output.get(), option, file));
        ReplayScreen screen = new ReplayScreen(Screen.ofStandardOutput(), options);
        try (StopSignal stop = StopSignal.install(() -> {})) {
            Replay replay = Replay.prepare(options, screen::show, stop::isAsked);
            screen.begin();
            Outcome outcome = replay.run();
            screen.end(outcome);
            return outcome.summary().counts().isNothingValid() ? ExitCode.SOFTWARE : ExitCode.OK;
        } catch (InterruptedException e) {
            screen.interrupted();
            return StopSignal.INTERRUPTED;
        }
    }
}
