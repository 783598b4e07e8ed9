package io.spendwatch.job.ledger;

import io.spendwatch.job.spending.SliceKey;
import io.spendwatch.job.spending.SliceSpending;
import io.spendwatch.job.spending.Spending;
import io.spendwatch.job.testing.Transactions;
import io.spendwatch.job.transaction.TransactionParser;
import io.spendwatch.job.transaction.Utf8;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A run that was filled at random, between two others in the same table, beside a plain map of what is in it. */
final class RandomRun {
    static final long SLICE = 1_793_210_400_000L;

    /** The group of the run, between those of the others. */
    static final int GROUP = 1;

    final OpenTable table = new OpenTable(SLICE, new Names(), 42, 3);
    final Map<Utf8, Map<Utf8, Spending>> expected = new TreeMap<>();
    private final Random random;
    private int linesAdded;

    /**
     * Fills a run.
     *
     * @param customers how many there may be, half of them with the same hash
     * @param types how many there may be
     */
    RandomRun(long seed, int parts, int customers, int types) {
        random = new Random(seed);
        add(parts, customers, types);
    }

    /** Adds more of the same. */
    void add(int parts, int customers, int types) {
        for (int i = 0; i < parts; i++) {
            add(customer(random.nextInt(customers)), Utf8.of("type " + random.nextInt(types)));
        }
    }

    /** Returns how many lines there should be. */
    int lines() {
        return expected.values().stream().mapToInt(Map::size).sum();
    }

    /** Returns for how many parts the table said that they took a line more. */
    int linesAdded() {
        return linesAdded;
    }

    /** Returns the run's pages, written. */
    List<Page> pages() throws Exception {
        List<Page> pages = new ArrayList<>();
        PageWriter writer = new PageWriter();
        writer.begin(SLICE);
        table.writeTo(GROUP, writer, () -> {
            if (writer.isFull()) {
                pages.add(new Page(writer.finish()));
            }
        });
        if (!writer.isEmpty()) {
            pages.add(new Page(writer.finish()));
        }
        return pages;
    }

    /** Returns what there is, by type. */
    static Map<Utf8, Spending> byType(CustomerSlices slices) {
        Map<Utf8, Spending> byType = new TreeMap<>();
        for (int line = 0; line < slices.size(); line++) {
            byType.computeIfAbsent(slices.transactionType(line), type -> new Spending())
                    .add(slices.spending(line));
        }
        return byType;
    }

    private void add(Utf8 customer, Utf8 type) {
        Spending spending = new Spending();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            spending.add(Transactions.transaction(
                    "any",
                    "any",
                    random.nextLong() >> 7,
                    random.nextInt(100) - 50,
                    random.nextInt(3),
                    random.nextInt(3),
                    SLICE + random.nextInt(3_600_000)));
        }
        expected.computeIfAbsent(customer, name -> new TreeMap<>())
                .computeIfAbsent(type, name -> new Spending())
                .add(spending);
        add(GROUP, customer, type, spending);
        add(2 * random.nextInt(2), Utf8.of("neighbour " + random.nextInt(100)), type, spending);
    }

    private void add(int group, Utf8 customer, Utf8 type, Spending spending) {
        SliceSpending part =
                new SliceSpending(customer, new SliceKey(SLICE, type), spending, TransactionParser.NO_TIMESTAMP);
        boolean isNew = table.add(part, group);
        linesAdded += isNew && group == GROUP ? 1 : 0;
    }

    /** Those with even numbers have names of "Aa" and "BB", which have the same hash, and so have names made of them. */
    private static Utf8 customer(int number) {
        if (number % 2 == 1) {
            return Utf8.wrap(ByteBuffer.allocate(Integer.BYTES + number % 7)
                    .putInt(number)
                    .array());
        }
        StringBuilder name = new StringBuilder();
        for (int bit = 1; bit < 1 << 12; bit <<= 1) {
            name.append((number & bit) == 0 ? "Aa" : "BB");
        }
        return Utf8.of(name.toString());
    }
}
