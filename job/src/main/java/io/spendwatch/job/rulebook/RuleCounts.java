package io.spendwatch.job.rulebook;

import io.spendwatch.job.metric.DurableCounts;
import io.spendwatch.job.serialization.CodecTypeInformation;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.flink.metrics.Counter;
import org.apache.flink.util.OutputTag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a subtask that judges counts by rule: as metrics since the job first began, and as tallies of what it has not told
 * yet. Tallies are to be told before each checkpoint's barrier and at the end, so that none is lost or told twice. For
 * one thread.
 */
public final class RuleCounts {
    /** Counts the alerts by {@link #RULE}. */
    public static final String ALERTS = "alerts";

    /** Counts the candidates that a rule could not be evaluated for, by {@link #RULE}. */
    public static final String ERRORS = "ruleErrors";

    /** The key of the label of the two above. */
    public static final String RULE = "rule";

    /** The way of the tallies, out of an operator that judges. */
    public static final OutputTag<RuleTally> TALLIES =
            new OutputTag<>("rule-tallies", new CodecTypeInformation<>(new RuleTallyCodec()));

    private static final Logger LOG = LoggerFactory.getLogger(RuleCounts.class);

    private final DurableCounts counts;
    private final Map<String, OfOneRule> byRule = new TreeMap<>();
    private final Set<String> logged = new HashSet<>();

    public RuleCounts(DurableCounts counts) {
        this.counts = counts;
    }

    /** Shows a rule's counts before there is anything to count. */
    public void show(String rule) {
        of(rule);
    }

    /** Counts an alert that stands. */
    public void alert(String rule) {
        OfOneRule count = of(rule);
        count.alerts.inc();
        count.untoldAlerts++;
    }

    /** Counts a candidate that the rule's condition had no answer for; each reason is logged once. */
    public void error(String rule, String why) {
        OfOneRule count = of(rule);
        count.errors.inc();
        count.untoldErrors++;
        count.lastError = why;
        if (logged.add(why)) {
            LOG.warn("{} (metric {} counts how often)", why, ERRORS);
        }
    }

    /** Tells what was counted since it was last told. */
    public void tell(Consumer<RuleTally> teller) {
        byRule.forEach((rule, count) -> count.tell(rule, teller));
    }

    private OfOneRule of(String rule) {
        return byRule.computeIfAbsent(
                rule, id -> new OfOneRule(counts.counter(ALERTS, RULE, id), counts.counter(ERRORS, RULE, id)));
    }

    private static final class OfOneRule {
        private final Counter alerts;
        private final Counter errors;
        private long untoldAlerts;
        private long untoldErrors;
        private String lastError = "";

        private OfOneRule(Counter alerts, Counter errors) {
            this.alerts = alerts;
            this.errors = errors;
        }

        private void tell(String rule, Consumer<RuleTally> teller) {
            if (untoldAlerts > 0 || untoldErrors > 0) {
                teller.accept(new RuleTally(rule, untoldAlerts, untoldErrors, lastError));
                untoldAlerts = 0;
                untoldErrors = 0;
                lastError = "";
            }
        }
    }
}
