package io.spendwatch.local.job;

import io.spendwatch.local.job.LogRecord.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the job has to find in a log, computed the obvious way: a clock a partition, all events in memory, each window of
 * each rule summed anew.
 *
 * @param slice how long a slice is
 * @param outOfOrderness how far a partition's watermark stays behind its clock
 * @param rules which alerts are raised
 */
record SpendingModel(Duration slice, Duration outOfOrderness, List<ModelRule> rules) {

    /** Returns what is found in a log all of whose partitions are read to their ends, none of them idle. */
    Findings of(List<LogRecord> log) {
        Map<Integer, Instant> clocks = new HashMap<>();
        Map<String, List<SampleTransaction>> byCustomer = new TreeMap<>();
        List<LogRecord> late = new ArrayList<>();
        List<LogRecord> deadLetters = new ArrayList<>();
        for (LogRecord logRecord : log) {
            if (logRecord.verdict() instanceof Verdict.Valid valid) {
                SampleTransaction transaction = valid.transaction();
                Instant clock = clocks.merge(logRecord.partition(), transaction.time(), SpendingModel::later);
                if (endOfSlice(transaction.time()).isAfter(clock.minus(outOfOrderness))) {
                    byCustomer
                            .computeIfAbsent(transaction.customer(), customer -> new ArrayList<>())
                            .add(transaction);
                } else {
                    late.add(logRecord);
                }
            } else {
                deadLetters.add(logRecord);
            }
        }
        Instant watermark = clocks.values().stream()
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .minus(outOfOrderness);
        List<SampleAlert> alerts = new ArrayList<>();
        byCustomer.forEach((customer, transactions) ->
                rules.forEach(rule -> alerts.addAll(alerts(rule, customer, transactions, watermark))));
        return new Findings(alerts, late, deadLetters);
    }

    private static List<SampleAlert> alerts(
            ModelRule rule, String customer, List<SampleTransaction> transactions, Instant watermark) {
        List<SampleAlert> alerts = new ArrayList<>();
        for (Instant end : windowEnds(rule, transactions)) {
            Instant start = end.minus(rule.size());
            List<SampleTransaction> inWindow = transactions.stream()
                    .filter(transaction ->
                            rule.types().isEmpty() || rule.types().contains(transaction.type()))
                    .filter(transaction -> !transaction.time().isBefore(start)
                            && transaction.time().isBefore(end))
                    .toList();
            if (!inWindow.isEmpty() && !end.isAfter(watermark)) {
                SampleAlert candidate = alert(rule.id(), customer, start, end, inWindow);
                if (rule.when().test(candidate)) {
                    alerts.add(candidate);
                }
            }
        }
        return alerts;
    }

    private static TreeSet<Instant> windowEnds(ModelRule rule, List<SampleTransaction> transactions) {
        TreeSet<Instant> ends = new TreeSet<>();
        for (SampleTransaction transaction : transactions) {
            Instant start = floor(transaction.time(), rule.slide());
            while (start.plus(rule.size()).isAfter(transaction.time())) {
                ends.add(start.plus(rule.size()));
                start = start.minus(rule.slide());
            }
        }
        return ends;
    }

    private static SampleAlert alert(
            String rule, String customer, Instant start, Instant end, List<SampleTransaction> transactions) {
        SampleTransaction last = transactions.stream()
                .max(Comparator.comparing(SampleTransaction::time)
                        .thenComparing(SampleTransaction::lat)
                        .thenComparing(SampleTransaction::lon))
                .orElseThrow();
        return new SampleAlert(
                rule,
                customer,
                transactions.size(),
                transactions.stream().map(SampleTransaction::online).reduce(BigDecimal.ZERO, BigDecimal::add),
                transactions.stream().map(SampleTransaction::inStore).reduce(BigDecimal.ZERO, BigDecimal::add),
                last.lat(),
                last.lon(),
                start,
                end,
                last.time());
    }

    private Instant endOfSlice(Instant time) {
        return floor(time, slice).plus(slice);
    }

    private static Instant floor(Instant time, Duration unit) {
        return Instant.ofEpochMilli(Math.floorDiv(time.toEpochMilli(), unit.toMillis()) * unit.toMillis());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What is found in a log. */
    record Findings(List<SampleAlert> alerts, List<LogRecord> late, List<LogRecord> deadLetters) {}
}
