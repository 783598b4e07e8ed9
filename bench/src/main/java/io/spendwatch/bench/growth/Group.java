package io.spendwatch.bench.growth;

import java.util.List;

/**
 * Cases that differ in one thing, the base case among them.
 *
 * @param title what they differ in
 * @param steps in their order
 */
record Group(String title, List<Step> steps) {
    Group {
        steps = List.copyOf(steps);
    }

    /**
     * A case of the group.
     *
     * @param label what it has of that one thing
     */
    record Step(String label, GrowthCase of) {}
}
