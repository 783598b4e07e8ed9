package io.spendwatch.torture.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A rule whose condition is written in Java, beside the same one in CEL. */
record ModelRule(String id, Duration size, Duration slide, Set<String> types, Predicate<Sum> when) {

    /** The rules of {@link #YAML}, for customers who pay some eight times an hour. */
    static final List<ModelRule> ALL = List.of(
            new ModelRule(
                    "in-store-over-online",
                    Duration.ofHours(10),
                    Duration.ofHours(10),
                    Set.of(),
                    sum -> sum.online().compareTo(sum.inStore()) < 0
                            && sum.count() >= 3
                            && sum.lon() > 20.20
                            && sum.lon() < 20.62
                            && sum.lat() > 44.57
                            && sum.lat() < 44.91),
            new ModelRule(
                    "busy-hours",
                    Duration.ofHours(3),
                    Duration.ofHours(1),
                    Set.of(),
                    sum -> sum.count() >= 30 || sum.inStore().compareTo(new BigDecimal("4999999.5")) > 0),
            new ModelRule(
                    "everyday",
                    Duration.ofHours(2),
                    Duration.ofHours(2),
                    Set.of("supermarket", "restaurant"),
                    sum -> sum.count() >= 7 && sum.online().compareTo(new BigDecimal("0.0001")) >= 0));

    static final String YAML = """
            - id: in-store-over-online
              window: {size: PT10H}
              when: >
                total_online_payment_amount < total_in_store_payment_amount && count_transactions >= 3
                && lon > 20.20 && lon < 20.62 && lat > 44.57 && lat < 44.91
            - id: busy-hours
              window: {size: PT3H, slide: PT1H}
              when: count_transactions >= 30 || total_in_store_payment_amount > 4999999.5
            - id: everyday
              window: {size: PT2H}
              transaction-types: [supermarket, restaurant]
              when: count_transactions >= 7 && total_online_payment_amount >= 0.0001
            """;

    boolean counts(String type) {
        return types.isEmpty() || types.contains(type);
    }
}
