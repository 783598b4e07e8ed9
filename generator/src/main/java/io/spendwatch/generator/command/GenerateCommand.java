package io.spendwatch.generator.command;

import io.spendwatch.generator.Generator;
import io.spendwatch.generator.GeneratorCounts;
import io.spendwatch.generator.GeneratorOptions;
import io.spendwatch.generator.output.EventOutput;
import io.spendwatch.generator.output.OutputException;
import io.spendwatch.generator.pace.Pace;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that generates transactions: on its own, or as a subcommand of another program. */
@Command(
        name = "generate",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "Generates made-up card transactions, to Kafka or to a file.",
        footer = {
            "",
            "The same --seed, --customers, shares, --start and --step with --event-time accelerated and --count give"
                    + " the same file, byte for byte. Other event times follow the wall clock: there the seed"
                    + " repeats everything but the times.",
            "",
            "Durations are written as ISO 8601 has them: PT5S, PT0.2S, PT10M."
        })
public final class GenerateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // The command line looks at it.
    private boolean help;

    @Option(
            names = "--customers",
            paramLabel = "N",
            defaultValue = "" + GeneratorOptions.DEFAULT_CUSTOMERS,
            converter = WholeNumber.class,
            description = "How many customers there are, each with a name of its own (default: ${DEFAULT-VALUE}).")
    private int customers;

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = LongWholeNumber.class,
            description = "Repeats what chance decides (default: another one each time; the summary tells it).")
    private Optional<Long> seed = Optional.empty();

    @Mixin
    private final PaceOptions pace = new PaceOptions();

    @Mixin
    private final EventTimeOptions eventTimes = new EventTimeOptions();

    @Mixin
    private final ShareOptions shares = new ShareOptions();

    @Mixin
    private final DestinationOptions destination = new DestinationOptions();

    @Override
    public Integer call() {
        Given given = new Given(spec.commandLine());
        GeneratorOptions options;
        Supplier<EventOutput> opener;
        try {
            options = options(given);
            opener = destination.destination(given);
        } catch (IllegalArgumentException e) {
            throw given.wrong(e.getMessage());
        }
        try {
            generate(given, options, opener);
            return ExitCode.OK;
        } catch (OutputException e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(e.getMessage());
            err.flush();
            return ExitCode.SOFTWARE;
        }
    }

    private GeneratorOptions options(Given given) {
        Pace itsPace = pace.pace(given);
        boolean steppedByDefault = destination.isFile() || itsPace instanceof Pace.Unlimited;
        return new GeneratorOptions(
                customers,
                seed.orElseGet(() -> (long) new SecureRandom().nextInt(Integer.MAX_VALUE)),
                shares.shares(),
                eventTimes.eventTimes(given, steppedByDefault, Instant.now()),
                itsPace,
                pace.limit());
    }

    private void generate(Given given, GeneratorOptions options, Supplier<EventOutput> opener) {
        EventOutput output = opener.get();
        Generator generator = new Generator(eventTimes.resumes() ? resumed(given, options) : options, output);
        InterruptHook hook = InterruptHook.install(generator::stop);
        // The hook is closed last: the JVM may end only after the summary.
        try (hook) {
            long startNanos = System.nanoTime();
            GeneratorCounts counts = run(generator, output);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - startNanos);
            PrintWriter out = spec.commandLine().getOut();
            out.println(Summary.line(counts, elapsed, output.destination(), options.seed()));
            out.flush();
        }
    }

    private GeneratorOptions resumed(Given given, GeneratorOptions options) {
        return destination
                .newestEventTime(given)
                .map(newest -> options.withEventTimes(options.eventTimes().startingAt(newest)))
                .orElse(options);
    }

    private GeneratorCounts run(Generator generator, EventOutput output) {
        PrintWriter err = spec.commandLine().getErr();
        Progress progress = Progress.start(err, Terminal.isStandardErrorATerminal(), generator::counts);
        try (progress;
                output) {
            return generator.run();
        }
    }
}
