package io.spendwatch.torture.model;

import io.spendwatch.torture.log.LogRecord;
import io.spendwatch.torture.log.LogVisitor;
import io.spendwatch.torture.log.Position;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the job has to find in a log that it is shown: a clock a partition, each window of each rule summed anew. Which
 * events a partition that was idle or new brings too late is up to timing; those that the job has named are left open here.
 */
public final class Model implements LogVisitor {
    static final Duration SLICE = Duration.ofHours(1);
    private static final Duration OUT_OF_ORDERNESS = Duration.ofSeconds(60);

    private final Set<Position> namedLate;
    private final Map<Integer, Long> clocks = new HashMap<>();
    private final Map<String, CustomerSpending> customers = new TreeMap<>();
    private final Map<Position, LogRecord> late = new LinkedHashMap<>();
    private final Map<Position, LogRecord> deadLetters = new LinkedHashMap<>();
    private final Map<Position, LogRecord> undecided = new LinkedHashMap<>();
    private long records;

    /**
     * Makes one that has seen nothing.
     *
     * @param namedLate what the job has found late for whatever reason
     */
    public Model(Set<Position> namedLate) {
        this.namedLate = Set.copyOf(namedLate);
    }

    /** Returns the rules as the job reads them. */
    public static String rules() {
        return ModelRule.YAML;
    }

    @Override
    public void visit(long event, LogRecord logRecord) {
        records++;
        if (!logRecord.valid()) {
            deadLetters.put(logRecord.position(), logRecord);
            return;
        }
        Payment payment = Payment.of(logRecord.value().orElseThrow());
        long clock = clocks.merge(logRecord.position().partition(), payment.timeMillis(), Math::max);
        if (CustomerSpending.endOfSlice(payment.timeMillis()) <= clock - OUT_OF_ORDERNESS.toMillis()) {
            late.put(logRecord.position(), logRecord);
        } else {
            CustomerSpending spending = customers.computeIfAbsent(payment.customer(), CustomerSpending::new);
            if (namedLate.contains(logRecord.position())) {
                undecided.put(logRecord.position(), logRecord);
                spending.addUndecided(payment);
            } else {
                spending.add(payment);
            }
        }
    }

    /** Returns the rows of each customer, by the name as rows have it. */
    public Map<String, PossibleRows> rows() {
        long watermark = watermarkMillis();
        Map<String, PossibleRows> rows = new HashMap<>();
        customers.forEach((name, spending) -> rows.put(Row.quoted(name), new PossibleRows(spending, watermark)));
        return rows;
    }

    /** Returns up to where all windows are over when all has been read. */
    private long watermarkMillis() {
        return clocks.values().stream().mapToLong(Long::longValue).min().orElse(Long.MIN_VALUE)
                - OUT_OF_ORDERNESS.toMillis()
                - 1;
    }

    /** Returns the events that are late on their own partition's clock. */
    public Map<Position, LogRecord> late() {
        return late;
    }

    /** Returns the events that the job has named late though their partition's clock does not say so. */
    public Map<Position, LogRecord> undecided() {
        return undecided;
    }

    public Map<Position, LogRecord> deadLetters() {
        return deadLetters;
    }

    /** Returns how many records it has been shown. */
    public long records() {
        return records;
    }

    /** Returns how many of them keep the contract, the late ones among them. */
    public long valid() {
        return records - deadLetters.size();
    }
}
