package io.spendwatch.torture.log;

import io.spendwatch.generator.random.SeededRandom;
import io.spendwatch.generator.transaction.EventKind;
import java.time.Duration;

/**
 * Says which partition an event goes to: any, but for two things. A silent one gets nothing. And each in turn has a backlog
 * for a while, as of a branch that was offline: late events alone go there, and its clock stands still. Whoever forgets
 * the clock then takes them for events in time.
 */
final class Routing {
    private static final long CHANCE = 0x726F757465L;
    private static final Duration BACKLOG = Duration.ofMinutes(45);

    private final LogPlan plan;
    private final SeededRandom random;
    private final long backlogEvents;

    Routing(LogPlan plan) {
        this.plan = plan;
        this.random = new SeededRandom(plan.seed() ^ CHANCE);
        this.backlogEvents = Math.max(1, BACKLOG.dividedBy(plan.step()));
    }

    /** Returns the partition of the event of this number, from 0; to be asked for one after the other. */
    int partition(long event, EventKind kind) {
        boolean late = kind == EventKind.LATE || kind == EventKind.MALFORMED;
        int count = partitions(event);
        int partition = random.below(count);
        while (isSilent(partition, event) || (!late && hasBacklog(partition, event, count))) {
            partition = (partition + 1) % count;
        }
        return partition;
    }

    private int partitions(long event) {
        boolean grown = plan.growth().filter(growth -> event >= growth.used()).isPresent();
        return plan.partitions() + (grown ? 1 : 0);
    }

    private boolean isSilent(int partition, long event) {
        return plan.silence()
                .filter(silence -> silence.covers(partition, event))
                .isPresent();
    }

    /** Half of the time no partition has one; nor while one is silent, for with two there would be none left. */
    private boolean hasBacklog(int partition, long event, int count) {
        long turn = event / backlogEvents;
        boolean silence = plan.silence()
                .filter(silent -> silent.covers(silent.partition(), event))
                .isPresent();
        return turn % 2 == 1 && turn / 2 % count == partition && !silence;
    }
}
