package io.spendwatch.bench.latency;

import io.spendwatch.job.rule.Emission;
import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleKind;
import io.spendwatch.job.rule.RuleWindow;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A transaction of a customer who has no other, which causes an alert at once, and one when its window ends.
 *
 * @param number from 0
 */
record Probe(int number) {
    private static final String PREFIX = "probe-";

    /** Returns the rule that it meets, and nobody else does. */
    static RuleDefinition rule(Duration window) {
        return new RuleDefinition(
                "probes",
                "The transactions whose alerts are waited for",
                RuleKind.WINDOW,
                new RuleWindow(window, window),
                true,
                List.of(),
                Emission.ON_MATCH,
                RuleDefinition.UNSAID,
                "customer.startsWith(\"" + PREFIX + "\")");
    }

    String customer() {
        return PREFIX + number;
    }

    /** Returns the event, in JSON. */
    byte[] event(Instant time) {
        return ("{\"customer\":\"%s\",\"transaction_type\":\"supermarket\",\"online_payment_amount\":12.34,"
                        + "\"in_store_payment_amount\":0,\"lat\":44.7,\"lon\":20.4,\"transaction_datetime\":\"%s\"}")
                .formatted(customer(), time.truncatedTo(ChronoUnit.MILLIS))
                .getBytes(StandardCharsets.UTF_8);
    }
}
