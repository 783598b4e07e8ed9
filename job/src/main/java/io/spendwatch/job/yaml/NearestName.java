package io.spendwatch.job.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody may have meant: the nearest by edit distance, within reason. */
public final class NearestName {
    /** Beyond this no name is near, and the distance would be costly to find. */
    private static final int LONGEST = 200;

    private NearestName() {}

    /** Returns the nearest name that differs from {@code written} in at most a third of its letters. */
    public static Optional<String> of(String written, Collection<String> names) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        return names.stream()
                .filter(name -> distance(written, name) <= Math.max(1, Math.max(written.length(), name.length()) / 3))
                .min(Comparator.<String>comparingInt(name -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Returns advice for an unknown name: the nearest name, or all when none is near. */
    public static String advice(String written, Collection<String> names) {
        return of(written, names)
                .map(name -> "did you mean " + name + "?")
                .orElseGet(() -> names.size() == 1
                        ? "the only one here is " + names.iterator().next()
                        : "known here: " + String.join(", ", names));
    }

    /** Returns how many letters must be put in, left out, replaced or swapped to get from one text to the other. */
    private static int distance(String from, String to) {
        int[][] costs = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                costs[i][j] = i == 0 || j == 0 ? i + j : cheapest(costs, from, to, i, j);
            }
        }
        return costs[from.length()][to.length()];
    }

    private static int cheapest(int[][] costs, String from, String to, int i, int j) {
        int replaced = costs[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(costs[i - 1][j], costs[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, 1 + costs[i - 2][j - 2]) : best;
    }
}
