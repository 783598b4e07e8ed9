package io.spendwatch.bench.rules;

import io.spendwatch.generator.random.SeededRandom;
import java.util.Locale;

/** Conditions that few of many customers meet whose transactions the generator makes up. */
final class MadeUpCondition {
    private static final int SHAPES = 6;

    /** Of one transaction, both amounts taken together: a factor of 1 to 100 times a fraction. */
    private static final double MEAN_AMOUNT = 25.25;

    private final SeededRandom random;
    private final double expected;

    /**
     * Makes conditions.
     *
     * @param expected how many transactions a customer has in the window, on average
     */
    MadeUpCondition(SeededRandom random, double expected) {
        this.random = random;
        this.expected = expected;
    }

    String next() {
        return switch (random.below(SHAPES)) {
            case 0 -> "count_transactions >= %d".formatted(manyTransactions());
            case 1 -> "total_online_payment_amount > %s".formatted(much(0.5));
            case 2 ->
                "total_online_payment_amount + total_in_store_payment_amount > %s && count_transactions >= 2"
                        .formatted(much(1));
            case 3 ->
                "total_in_store_payment_amount > total_online_payment_amount * %s && %s"
                        .formatted(text(2 + 3 * random.fraction()), around());
            case 4 ->
                "count_transactions >= 2 && total_online_payment_amount / count_transactions < %s"
                        .formatted(text(1 + random.fraction()));
            default ->
                "window_start.getHours() < 6 && count_transactions >= %d && %s".formatted(manyTransactions(), around());
        };
    }

    /** Three standard deviations more than usual, about. */
    private long manyTransactions() {
        return Math.max(2, Math.round(expected + (2 + random.fraction()) * Math.sqrt(expected)));
    }

    private String much(double share) {
        double usual = expected * share;
        return text(MEAN_AMOUNT * (usual + (3 + random.fraction()) * Math.sqrt(usual)));
    }

    /** A part of where the generator's customers are. */
    private String around() {
        double lat = 44.57 + 0.17 * random.fraction();
        double lon = 20.20 + 0.21 * random.fraction();
        return "lat > %s && lat < %s && lon > %s && lon < %s"
                .formatted(text(lat), text(lat + 0.17), text(lon), text(lon + 0.21));
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
