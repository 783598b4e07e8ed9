package io.spendwatch.local.command;

import io.spendwatch.job.rulebook.RuleStatus;
import io.spendwatch.local.rules.RuleStatuses;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rules list}: what the job says of its rules. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Lists the job's rules: what became of each, since when it counts, and how many alerts it has raised.",
        footer = {
            "",
            "SINCE is event time: the rule judges what ends after it. VERSION is the rule's offset in the topic of rules.",
            "A rule that was rejected shows the window of the version that is still in force."
        })
final class RulesListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private JobKafkaOptions kafka = new JobKafkaOptions();

    @Override
    public Integer call() {
        JobKafka job = kafka.load(Map.of());
        job.requireStatusTopic();
        Map<String, RuleStatus> statuses =
                RuleStatuses.read(job.connection(), job.topics().ruleStatus());
        PrintWriter out = spec.commandLine().getOut();
        if (statuses.isEmpty()) {
            out.println("Topic " + job.topics().ruleStatus() + " at " + job.connection()
                    + " is empty: no job has said yet which rules it has. See that one runs and writes there.");
        } else {
            StatusReport.lines(statuses.values()).forEach(out::println);
        }
        return ExitCode.OK;
    }
}
