package io.spendwatch.job.rulebook;

import io.spendwatch.job.rule.InvalidRulesException;
import io.spendwatch.job.rule.RuleCompiler;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleJson;
import io.spendwatch.job.rule.RuleReading;
import java.util.List;

/**
 * Says what is right for this job.
 *
 * @param mostRules how many rules it takes
 */
record RuleCheck(RuleCompiler compiler, int mostRules) {

    /** Reads and compiles a published rule. */
    RuleReading read(String id, byte[] value) {
        return RuleJson.read(id, value, compiler);
    }

    /** Returns why a rule that was right for an earlier job is not for this one; nothing where it is. */
    List<String> faults(RuleDefinition rule) {
        try {
            compiler.compile(rule);
            return List.of();
        } catch (InvalidRulesException e) {
            return e.getMessage().lines().toList();
        }
    }
}
