package io.spendwatch.job;

import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleKind;
import io.spendwatch.job.rulebook.RuleMessage;
import io.spendwatch.job.source.rules.NoRuleTopic;
import io.spendwatch.job.trace.TracingSwitch;
import java.util.List;
import org.apache.flink.api.connector.source.Source;

/**
 * Where rules come from while the job runs, beside those of the configuration.
 *
 * @param name of the source, as people see it
 * @param source the source
 * @param tracing how the gate knows whether a rule about travel is among them
 */
public record RuleInput(String name, Source<RuleMessage, ?, ?> source, TracingSwitch tracing) {

    /** Returns what no rule comes from: these, of the configuration, count to the end. */
    public static RuleInput none(List<RuleDefinition> configured) {
        return new RuleInput("no more rules", new NoRuleTopic(), TracingSwitch.fixed(needTracing(configured)));
    }

    /** Returns whether a rule about travel is among these. */
    static boolean needTracing(List<RuleDefinition> rules) {
        return rules.stream().anyMatch(rule -> rule.enabled() && rule.kind() == RuleKind.TRAVEL);
    }
}
