package io.spendwatch.bench.throughput;

import io.spendwatch.bench.race.Contenders;
import java.util.List;
import java.util.Optional;

/** What came out with one number of customers, in the order of the race. */
record Standing(int customers, List<Score> scores) {
    Standing {
        scores = List.copyOf(scores);
    }

    /** Returns what a contender came to, if it took part. */
    Optional<Score> of(Contenders contender) {
        return scores.stream().filter(score -> score.contender() == contender).findFirst();
    }
}
