package io.spendwatch.local.command;

import io.spendwatch.job.yaml.NearestName;
import io.spendwatch.local.UserMistakeException;
import io.spendwatch.local.rules.RuleStatuses;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules retire}: rules that no longer count. */
@Command(
        name = "retire",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Has the job that runs judge by these rules no longer. What was judged stays as it is.",
        footer = {"", "Example: spendwatch rules retire big-spender"})
final class RulesRetireCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "The rules' ids, as rules list shows them.")
    private List<String> ids = List.of();

    @Mixin
    private JobKafkaOptions kafka = new JobKafkaOptions();

    @Mixin
    private PublishingOptions options = new PublishingOptions();

    @Override
    public Integer call() {
        JobKafka job = kafka.load(Map.of());
        Publishing publishing =
                new Publishing(job, options.timeout(), spec.commandLine().getOut());
        job.requireTopics(options.asksForNow(job));
        requireKnown(job);
        Optional<Instant> time = options.effectiveFrom(job);
        return publishing.run(ids.stream()
                .distinct()
                .map(id -> (Publishing.Change) publisher -> publisher.retire(id, time))
                .toList());
    }

    private void requireKnown(JobKafka job) {
        Set<String> known =
                RuleStatuses.read(job.connection(), job.topics().ruleStatus()).keySet();
        for (String id : ids) {
            if (known.isEmpty()) {
                throw new UserMistakeException("rules retire " + id + ": topic "
                        + job.topics().ruleStatus() + " at " + job.connection()
                        + " is empty, so no job has said that it has this rule: see that one runs and writes there");
            }
            if (!known.contains(id)) {
                throw new UserMistakeException(
                        "rules retire " + id + ": the job has no such rule; " + NearestName.advice(id, known));
            }
        }
    }
}
