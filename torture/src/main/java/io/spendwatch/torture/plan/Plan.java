package io.spendwatch.torture.plan;

import io.spendwatch.torture.log.LogPlan;
import java.util.List;

/**
 * A run before it happens: everything in it that is not up to the machine.
 *
 * @param log what is written
 * @param rate events a second
 * @param shape of the cluster
 * @param faults in the order of their beginnings
 */
public record Plan(LogPlan log, int rate, Shape shape, List<Fault> faults) {
    public Plan {
        faults = List.copyOf(faults);
    }

    public long seed() {
        return log.seed();
    }

    /** Returns whether that is done at all. */
    public boolean has(FaultKind kind) {
        return faults.stream().anyMatch(fault -> fault.kind() == kind);
    }

    /** Returns the plan that a seed stands for, always the same. */
    public static Plan draw(PlanOptions options, long seed) {
        return new PlanDraw(options, seed).draw();
    }
}
