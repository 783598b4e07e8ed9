package io.spendwatch.local.trial;

import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.local.replay.NoAnswer;
import io.spendwatch.local.replay.ReplayedAlert;
import java.util.List;
import java.util.Optional;

/**
 * What a rule would have caught.
 *
 * @param alerts how many
 * @param customers how many they are about, each counted once
 * @param windows how many have an alert; of a rule without windows, the times that do
 * @param busiest the window with the most alerts, the earliest of several; none without alerts or windows
 * @param examples the first alerts, by the window's end and the customer
 * @param noAnswer for how many windows, or pairs of transactions, the condition had no answer, and why; they are no alerts
 */
public record Caught(
        RuleDefinition rule,
        long alerts,
        long customers,
        long windows,
        Optional<BusyWindow> busiest,
        List<ReplayedAlert> examples,
        Optional<NoAnswer> noAnswer) {

    public Caught {
        examples = List.copyOf(examples);
    }
}
