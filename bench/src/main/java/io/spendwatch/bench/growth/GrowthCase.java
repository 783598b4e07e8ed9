package io.spendwatch.bench.growth;

import io.spendwatch.bench.work.Work;

/**
 * One thing that is measured.
 *
 * @param name of lower-case letters, digits and hyphens
 * @param label its row in the table
 * @param work that is read
 * @param parallelism of the job
 * @param rules that it judges
 */
record GrowthCase(String name, String label, Work work, int parallelism, RuleSet rules) {

    /** Returns how many events a customer has, on average. */
    double eventsOfACustomer() {
        return (double) work.events() / work.customers();
    }

    /** Returns how many customers have an event, as it is to be expected when each event is of a customer at random. */
    double customersSeen() {
        return work.customers() * -Math.expm1(-eventsOfACustomer());
    }
}
