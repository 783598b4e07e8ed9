package io.spendwatch.bench.growth;

import io.spendwatch.bench.work.Work;
import io.spendwatch.generator.transaction.Shares;
import io.spendwatch.harness.report.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All cases: a base case, and others that differ from it in one thing each. */
public final class GrowthCases {
    static final String BASE = "base";

    private static final long FEWEST_EVENTS_OF_A_CUSTOMER = 2;
    private static final Shares LATE_AND_MALFORMED = new Shares(0.02, 0, 0.01);
    private static final int MILLION = 1_000_000;
    private static final String MILLIONS = "m";

    private final GrowthOptions options;
    private final GrowthCase base;

    GrowthCases(GrowthOptions options) {
        this.options = options;
        this.base = new GrowthCase(
                BASE,
                "base: %s customers, %d partitions, parallelism %d, 1 rule"
                        .formatted(Numbers.count(options.customers()), options.partitions(), options.partitions()),
                work(options.customers(), options.partitions(), Shares.NONE),
                options.partitions(),
                RuleSet.SHIPPED);
    }

    /** Returns the names of all cases but the base case. */
    public static List<String> names() {
        return List.of(
                "partitions-1-parallelism-1",
                "partitions-2-parallelism-1",
                "partitions-4-parallelism-2",
                "customers-100",
                "customers-1m",
                "customers-10m",
                "rules-10",
                "rules-200",
                "rules-200-on-close",
                "late-and-malformed");
    }

    GrowthCase base() {
        return base;
    }

    /** Returns the groups of those cases that are measured; groups with the base case alone are left out. */
    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Group group : List.of(partitions(), customers(), rules(), input())) {
            List<Group.Step> chosen =
                    group.steps().stream().filter(step -> isChosen(step.of())).toList();
            if (chosen.size() > 1) {
                groups.add(new Group(group.title(), chosen));
            }
        }
        return groups;
    }

    private boolean isChosen(GrowthCase of) {
        return of.equals(base) || options.cases().contains(of.name());
    }

    private Group partitions() {
        return new Group(
                "partitions/parallelism",
                List.of(
                        partitions(1, 1),
                        partitions(2, 1),
                        new Group.Step("%d/%d".formatted(options.partitions(), options.partitions()), base),
                        partitions(4, 2)));
    }

    private Group.Step partitions(int partitions, int parallelism) {
        return new Group.Step(
                "%d/%d".formatted(partitions, parallelism),
                new GrowthCase(
                        "partitions-%d-parallelism-%d".formatted(partitions, parallelism),
                        "%d partitions, parallelism %d".formatted(partitions, parallelism),
                        work(options.customers(), partitions, Shares.NONE),
                        parallelism,
                        RuleSet.SHIPPED));
    }

    private Group customers() {
        Map<Integer, Group.Step> steps = new TreeMap<>();
        for (int customers : List.of(100, MILLION, 10 * MILLION)) {
            steps.put(customers, customers(customers));
        }
        steps.put(options.customers(), new Group.Step(Numbers.count(options.customers()), base));
        return new Group("customers", List.copyOf(steps.values()));
    }

    private Group.Step customers(int customers) {
        String size = customers < MILLION ? Integer.toString(customers) : customers / MILLION + MILLIONS;
        return new Group.Step(
                Numbers.count(customers),
                new GrowthCase(
                        "customers-" + size,
                        Numbers.count(customers) + " customers",
                        work(customers, options.partitions(), Shares.NONE),
                        options.partitions(),
                        RuleSet.SHIPPED));
    }

    private Group rules() {
        return new Group(
                "rules",
                List.of(
                        new Group.Step("1", base),
                        rules("10", "rules-10", new RuleSet(10, true)),
                        rules("200", "rules-200", new RuleSet(200, true)),
                        rules("200 on close", "rules-200-on-close", new RuleSet(200, false))));
    }

    private Group.Step rules(String step, String name, RuleSet rules) {
        String label = rules.count() + " rules" + (rules.onMatch() ? "" : ", none at each match");
        return new Group.Step(step, new GrowthCase(name, label, base.work(), options.partitions(), rules));
    }

    private Group input() {
        return new Group(
                "late and malformed",
                List.of(
                        new Group.Step("none", base),
                        new Group.Step(
                                "2 % and 1 %",
                                new GrowthCase(
                                        "late-and-malformed",
                                        "2 % late, 1 % malformed",
                                        work(options.customers(), options.partitions(), LATE_AND_MALFORMED),
                                        options.partitions(),
                                        RuleSet.SHIPPED))));
    }

    private Work work(int customers, int partitions, Shares shares) {
        long events = Math.max(options.events(), FEWEST_EVENTS_OF_A_CUSTOMER * customers);
        return new Work(events, customers, options.span(), partitions, options.seed(), shares);
    }
}
