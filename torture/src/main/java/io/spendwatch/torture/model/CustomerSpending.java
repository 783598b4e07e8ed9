package io.spendwatch.torture.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one customer has spent, by slice and type; events whose fate is open are kept apart. */
final class CustomerSpending {
    private static final long SLICE_MILLIS = Model.SLICE.toMillis();

    private final String customer;
    private final TreeMap<Long, Map<String, Sum>> slices = new TreeMap<>();
    private final List<Payment> undecided = new ArrayList<>();

    CustomerSpending(String customer) {
        this.customer = customer;
    }

    void add(Payment payment) {
        add(slices, payment);
    }

    /** Takes an event that may have been counted or not. */
    void addUndecided(Payment payment) {
        undecided.add(payment);
    }

    int undecided() {
        return undecided.size();
    }

    /**
     * Returns the rows of all windows that end by a time.
     *
     * @param choice of the events whose fate is open, a bit for each: those that count
     */
    List<Row> rows(long choice, long watermarkMillis) {
        TreeMap<Long, Map<String, Sum>> all = new TreeMap<>();
        slices.forEach((start, types) -> all.put(start, new HashMap<>(types)));
        for (int i = 0; i < undecided.size(); i++) {
            if ((choice >> i & 1) == 1) {
                add(all, undecided.get(i));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (ModelRule rule : ModelRule.ALL) {
            for (long end : windowEnds(rule, all)) {
                if (end - 1 <= watermarkMillis) {
                    sum(rule, end, all)
                            .filter(rule.when())
                            .ifPresent(sum -> rows.add(Row.of(rule.id(), customer, sum, end)));
                }
            }
        }
        return rows;
    }

    private static void add(Map<Long, Map<String, Sum>> to, Payment payment) {
        to.computeIfAbsent(floor(payment.timeMillis(), Model.SLICE), start -> new HashMap<>())
                .merge(payment.type(), Sum.of(payment), Sum::plus);
    }

    private static Set<Long> windowEnds(ModelRule rule, Map<Long, Map<String, Sum>> slices) {
        Set<Long> ends = new TreeSet<>();
        for (long slice : slices.keySet()) {
            long start = floor(slice, rule.slide());
            while (start + rule.size().toMillis() > slice) {
                ends.add(start + rule.size().toMillis());
                start -= rule.slide().toMillis();
            }
        }
        return ends;
    }

    private static Optional<Sum> sum(ModelRule rule, long end, SortedMap<Long, Map<String, Sum>> slices) {
        return slices.subMap(end - rule.size().toMillis(), end).values().stream()
                .flatMap(types -> types.entrySet().stream())
                .filter(type -> rule.counts(type.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Sum::plus);
    }

    static long endOfSlice(long millis) {
        return floor(millis, Model.SLICE) + SLICE_MILLIS;
    }

    private static long floor(long millis, Duration unit) {
        return Math.floorDiv(millis, unit.toMillis()) * unit.toMillis();
    }
}
