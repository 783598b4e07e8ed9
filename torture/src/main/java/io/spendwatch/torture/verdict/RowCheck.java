package io.spendwatch.torture.verdict;

import io.spendwatch.torture.model.PossibleRows;
import io.spendwatch.torture.model.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds the rows of one place against those that must be there, customer by customer. */
final class RowCheck {
    private final Map<String, PossibleRows> right;
    private final Objections objections;

    RowCheck(Map<String, PossibleRows> right, Objections objections) {
        this.right = right;
        this.objections = objections;
    }

    /**
     * Objects to what is missing, too much, or there twice.
     *
     * @param place where the rows were found
     */
    void check(String place, Collection<Row> rows) {
        Map<String, List<Row>> byCustomer = new HashMap<>();
        rows.forEach(row -> byCustomer
                .computeIfAbsent(row.customer(), customer -> new ArrayList<>())
                .add(row));
        Set<String> customers = new HashSet<>(right.keySet());
        customers.addAll(byCustomer.keySet());
        List<Row> missing = new ArrayList<>();
        List<Row> unexpected = new ArrayList<>();
        List<Row> repeated = new ArrayList<>();
        for (String customer : customers) {
            List<Row> found = byCustomer.getOrDefault(customer, List.of());
            PossibleRows possible = right.get(customer);
            if (possible == null) {
                unexpected.addAll(found);
            } else if (!possible.include(found)) {
                List<Row> expected = possible.least();
                missing.addAll(without(expected, found));
                unexpected.addAll(without(found, expected));
                repeated.addAll(repeated(found));
            }
        }
        objections.examples("rows missing in " + place, missing);
        objections.examples("rows too many in " + place, unexpected);
        objections.examples("rows repeated in " + place, repeated);
    }

    private static List<Row> without(Collection<Row> rows, Collection<Row> others) {
        Set<Row> all = new HashSet<>(others);
        return rows.stream().filter(row -> !all.contains(row)).toList();
    }

    private static Set<Row> repeated(List<Row> rows) {
        Set<Row> seen = new HashSet<>();
        Set<Row> repeated = new LinkedHashSet<>();
        rows.stream().filter(row -> !seen.add(row)).forEach(repeated::add);
        return repeated;
    }
}
