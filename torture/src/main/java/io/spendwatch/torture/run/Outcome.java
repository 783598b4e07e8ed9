package io.spendwatch.torture.run;

import io.spendwatch.torture.plan.Plan;
import io.spendwatch.torture.verdict.Verdict;
import java.util.List;

/**
 * A run that has happened.
 *
 * @param kills in the order in which they came
 * @param restarts of the job since it was last submitted
 */
public record Outcome(Plan plan, List<Kill> kills, long restarts, Verdict verdict) {
    public Outcome {
        kills = List.copyOf(kills);
    }
}
