package io.spendwatch.torture.plan;

import io.spendwatch.generator.random.SeededRandom;
import io.spendwatch.torture.log.Growth;
import io.spendwatch.torture.log.LogPlan;
import io.spendwatch.torture.log.Silence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws one plan. */
final class PlanDraw {
    private static final long CHANCE = 0x706C616EL;
    private static final long CHANCE_OF_BROKERS = 0x62726F6BL;
    private static final int SEVERAL = 3;

    /** Event time passes so many times faster than the clock on the wall: a slice every two seconds. */
    private static final int ACCELERATION = 1_800;

    private static final int EVENTS_OF_A_CUSTOMER_AN_HOUR = 8;
    private static final Duration ROOM_OF_A_FAULT = Duration.ofSeconds(30);

    /** In parts of the whole: nothing is done in the very beginning and in the end. */
    private static final double FIRST = 0.1;

    private static final double LAST = 0.85;

    private static final Duration NEVER_IDLE = Duration.ofHours(10);
    private static final Duration SOON_IDLE = Duration.ofSeconds(15);

    /** No more than that of the broker's absence, lest partitions be idle of which nobody wanted it. */
    private static final Duration SHORT_OF_IDLE = Duration.ofSeconds(8);

    /** The job has found a new partition by then, but for bad luck. */
    private static final Duration UNTIL_FOUND = Duration.ofSeconds(15);

    private static final List<Duration> CHECKPOINT_INTERVALS =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5));

    private final PlanOptions options;
    private final long seed;
    private final SeededRandom random;
    private final int partitions;
    private final int brokers;

    PlanDraw(PlanOptions options, long seed) {
        this.options = options;
        this.seed = seed;
        this.random = new SeededRandom(seed ^ CHANCE);
        this.partitions = 2 + random.below(3);
        this.brokers = brokers();
    }

    /** Drawn by itself, so that the rest of a plan is the same whatever comes out. */
    private int brokers() {
        if (options.kinds().stream().allMatch(FaultKind::needsNetwork)) {
            return SEVERAL;
        }
        boolean one = new SeededRandom(seed ^ CHANCE_OF_BROKERS).below(2) == 0;
        return options.brokers().orElse(one ? 1 : SEVERAL);
    }

    Plan draw() {
        Duration checkpointInterval = CHECKPOINT_INTERVALS.get(random.below(CHECKPOINT_INTERVALS.size()));
        int parallelism = 1 + random.below(partitions);
        boolean promptHeartbeats = random.below(2) == 0;
        boolean highAvailability = random.below(2) == 0;
        boolean elasticsearch = options.elasticsearch() && random.below(2) == 0;
        List<FaultKind> kinds = kinds(elasticsearch);
        boolean silent = kinds.contains(FaultKind.PARTITION_SILENT);
        boolean timing = silent || kinds.contains(FaultKind.PARTITION_ADDED);
        List<Fault> faults = faults(kinds, timing);
        Shape shape = new Shape(
                parallelism,
                checkpointInterval,
                promptHeartbeats,
                highAvailability,
                elasticsearch,
                brokers,
                silent || brokers == SEVERAL ? SOON_IDLE : NEVER_IDLE);
        return new Plan(log(faults), options.rate(), shape, faults);
    }

    /** Any, but the log has one silence at most, and grows once. */
    private List<FaultKind> kinds(boolean elasticsearch) {
        int most = (int) Math.max(1, options.duration().dividedBy(ROOM_OF_A_FAULT));
        List<FaultKind> left = new ArrayList<>(options.kinds());
        left.removeIf(kind -> kind.victim() == Victim.ELASTICSEARCH && !elasticsearch);
        left.removeIf(kind -> kind.needsNetwork() && brokers == 1);
        left.sort(null);
        List<FaultKind> drawn = new ArrayList<>();
        int count = 1 + random.below(most);
        while (drawn.size() < count && !left.isEmpty()) {
            FaultKind kind = left.get(random.below(left.size()));
            drawn.add(kind);
            if (kind.victim() == Victim.LOG) {
                left.remove(kind);
            }
        }
        return drawn;
    }

    private List<Fault> faults(List<FaultKind> kinds, boolean timing) {
        double room = (LAST - FIRST) / kinds.size();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            double part = FIRST + room * (i + random.fraction());
            FaultKind kind = kinds.get(i);
            Duration at = Duration.ofMillis(Math.round(options.duration().toMillis() * part));
            faults.add(new Fault(kind, at, lasts(kind, timing), random.below(Byte.MAX_VALUE)));
        }
        return faults;
    }

    private Duration lasts(FaultKind kind, boolean timing) {
        double seconds = kind.shortestSeconds() + random.fraction() * (kind.longestSeconds() - kind.shortestSeconds());
        Duration lasts =
                Duration.ofMillis(Math.round(seconds * Duration.ofSeconds(1).toMillis()));
        boolean hasty = timing && kind.victim() == Victim.BROKER && brokers == 1;
        Duration most = hasty ? SHORT_OF_IDLE : options.duration();
        return lasts.compareTo(most) > 0 ? most : lasts;
    }

    private LogPlan log(List<Fault> faults) {
        Duration span = options.duration().multipliedBy(ACCELERATION);
        long customers = options.events() / Math.max(1, span.toHours() * EVENTS_OF_A_CUSTOMER_AN_HOUR);
        return new LogPlan(
                seed,
                options.events(),
                (int) Math.max(1, customers),
                span,
                partitions,
                find(faults, FaultKind.PARTITION_SILENT)
                        .map(silent ->
                                new Silence(silent.which() % partitions, event(silent.at()), event(silent.end()))),
                find(faults, FaultKind.PARTITION_ADDED)
                        .map(added ->
                                new Growth(event(added.at()), event(added.at().plus(UNTIL_FOUND)))));
    }

    private static Optional<Fault> find(List<Fault> faults, FaultKind kind) {
        return faults.stream().filter(fault -> fault.kind() == kind).findFirst();
    }

    /** Returns the number of the event that comes then. */
    private long event(Duration at) {
        return at.toMillis() * options.rate() / Duration.ofSeconds(1).toMillis();
    }
}
