package io.spendwatch.local.command;

import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.local.UserMistakeException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules apply}: rules to a job that runs. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Checks rules, publishes them to the job that runs, and says what the job makes of each.",
        footer = {
            "",
            "A rule takes the place of the one with its id. Rules that are not in FILE stay as they are.",
            "Exit code 0: all count; 1: one was rejected, or no answer came; 2: nothing was published.",
            "",
            "Example: spendwatch rules apply candidate.yaml"
        })
final class RulesApplyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A rules file (YAML); it is checked first.")
    private Path file = Path.of("");

    @Mixin
    private JobKafkaOptions kafka = new JobKafkaOptions();

    @Mixin
    private PublishingOptions options = new PublishingOptions();

    @Override
    public Integer call() {
        JobKafka job = kafka.load(Map.of("rules-file", file.toString()));
        List<RuleDefinition> rules = job.configuration().rules();
        if (rules.isEmpty()) {
            throw new UserMistakeException(file + " holds no rules: write the one to publish");
        }
        Publishing publishing =
                new Publishing(job, options.timeout(), spec.commandLine().getOut());
        job.requireTopics(options.asksForNow(job));
        Optional<Instant> time = options.effectiveFrom(job);
        return publishing.run(rules.stream()
                .map(rule -> options.saysEffectiveFrom() || !rule.saysEffectiveFrom()
                        ? time.map(rule::from).orElse(rule)
                        : rule)
                .map(rule -> (Publishing.Change) publisher -> publisher.publish(rule))
                .toList());
    }
}
