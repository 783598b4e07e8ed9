package io.spendwatch.job.ledger;

import io.spendwatch.job.transaction.Utf8;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers texts, from 0, in the order in which they come: transaction types, of which there are few. */
final class Names {
    /** From so many on they are looked up by their hashes: who invents types must not make the sums slow. */
    private static final int INDEXED_FROM = 16;

    private final List<Utf8> names = new ArrayList<>();
    private Map<Utf8, Integer> index = Map.of();

    /** Returns the number of a text, which is a new one if it has none. */
    int number(Utf8 name) {
        int number = find(name);
        if (number >= 0) {
            return number;
        }
        names.add(name);
        if (names.size() == INDEXED_FROM) {
            index = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                index.put(names.get(i), i);
            }
        } else if (names.size() > INDEXED_FROM) {
            index.put(name, names.size() - 1);
        }
        return names.size() - 1;
    }

    /** Returns the text of a number. */
    Utf8 name(int number) {
        return names.get(number);
    }

    int size() {
        return names.size();
    }

    void clear() {
        names.clear();
        index = Map.of();
    }

    private int find(Utf8 name) {
        if (names.size() >= INDEXED_FROM) {
            return index.getOrDefault(name, -1);
        }
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
