package io.spendwatch.local.trial;

import io.spendwatch.job.rule.RuleDefinition;
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
 * @param unanswered how many sums, or journeys, the condition had no answer for; they are no alerts
 */
public record Caught(
        RuleDefinition rule,
        long alerts,
        long customers,
        long windows,
        Optional<BusyWindow> busiest,
        List<ReplayedAlert> examples,
        long unanswered) {

    public Caught {
        examples = List.copyOf(examples);
    }
}
