package io.spendwatch.local.trial;

import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.local.replay.Outcome;
import io.spendwatch.local.replay.Progress;
import io.spendwatch.local.replay.Replay;
import io.spendwatch.local.replay.ReplayFailedException;
import io.spendwatch.local.replay.ReplayOptions;
import io.spendwatch.local.replay.ReplayedAlerts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Rules tried on past events.
 *
 * @param outcome what the replay came to
 * @param caught what each enabled rule would have caught, in the order of the rules
 */
public record Trial(Outcome outcome, List<Caught> caught) {

    public Trial {
        caught = List.copyOf(caught);
    }

    /**
     * Replays, and looks at what the replay left in its output directory, where it stays.
     *
     * @param examples how many alerts of each rule are shown, at least 0
     * @param progress is told how far the replay has come
     * @param stop is asked, as often, whether to stop before the end
     * @throws InterruptedException if it was stopped
     * @throws ReplayFailedException if the replay could not be finished
     * @throws IOException if what it left cannot be read
     */
    public static Trial run(ReplayOptions options, int examples, Consumer<Progress> progress, BooleanSupplier stop)
            throws InterruptedException, ReplayFailedException, IOException {
        Outcome outcome = Replay.prepare(options, progress, stop).run();
        List<Caught> caught = new ArrayList<>();
        for (RuleDefinition rule : options.configuration().enabledRules()) {
            CaughtCounter counter = new CaughtCounter(rule, examples);
            ReplayedAlerts.read(options.output(), rule.id(), counter::add);
            caught.add(counter.caught(
                    Optional.ofNullable(outcome.summary().noAnswers().get(rule.id()))));
        }
        return new Trial(outcome, caught);
    }
}
