package io.spendwatch.job.window;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.alert.AlertStatus;
import io.spendwatch.job.ledger.CustomerSlices;
import io.spendwatch.job.ledger.Ledger;
import io.spendwatch.job.rule.CompiledRule;
import io.spendwatch.job.rule.Verdict;
import io.spendwatch.job.spending.SliceKey;
import io.spendwatch.job.spending.Spending;
import io.spendwatch.job.transaction.Utf8;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Announces the alerts of rules that do not wait for the end: when spending has come to a slice, all open windows that
 * hold it are held against them, as the rules are known now. Of each rule and window at most one alert is announced,
 * whichever version of the rule does it.
 *
 * <p>A condition that has no answer yet is not an error here: it is asked again at the end, where errors are counted.
 *
 * <p>An update of a slice costs, unless all of the slice's windows are announced, one look at the customer's slices: on the
 * heap and in cached pages, or in state where customers are too many for the cache. The sums of all windows together cost one
 * pass over the slices, in memory, and each window one evaluation a rule: a rule that slides by a hundredth of its window
 * evaluates a hundred times an update, one that tumbles once, unless its bounds rule an alert out.
 */
final class EarlyJudge {
    private final RuleVersions rules;
    private final Ledger ledger;
    private final Announcements announcements;
    private final Retention retention;
    private final CustomerSlices customerSlices = new CustomerSlices();
    private final SlidingSums sums = new SlidingSums();
    private long watermark;

    EarlyJudge(RuleVersions rules, Ledger ledger, Announcements announcements, Retention retention) {
        this.rules = rules;
        this.ledger = ledger;
        this.announcements = announcements;
        this.retention = retention;
    }

    /**
     * Judges the windows that hold this slice of the customer, who is the current key.
     *
     * @param newWatermark up to where windows are closed
     */
    void judge(Utf8 customer, SliceKey slice, long newWatermark, Consumer<Alert> alerts) throws Exception {
        watermark = newWatermark;
        Set<AnnouncementKey> announced = announcements.open(customer, watermark);
        boolean isRead = false;
        for (SumShape shape : rules.onMatch()) {
            if (shape.sums(slice.transactionType()) && anyOpen(shape, slice, announced)) {
                if (!isRead) {
                    ledger.read(customer, slice.startMillis() - rules.longestOnMatchMillis(), customerSlices);
                    isRead = true;
                }
                judge(customer, slice, shape, announced, alerts);
            }
        }
    }

    private boolean anyOpen(SumShape shape, SliceKey slice, Set<AnnouncementKey> announced) {
        for (long end = firstEnd(shape, slice); end <= lastEnd(shape, slice); end += slideMillis(shape)) {
            for (CompiledRule rule : rules.judging(end).onMatch(shape)) {
                if (!announced.contains(keyOf(rule, end))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void judge(
            Utf8 customer, SliceKey slice, SumShape shape, Set<AnnouncementKey> announced, Consumer<Alert> alerts)
            throws Exception {
        sums.begin(customerSlices, shape, slice.startMillis());
        for (long end = firstEnd(shape, slice); end <= lastEnd(shape, slice); end += slideMillis(shape)) {
            Spending sum = sums.next(end);
            for (CompiledRule rule : rules.judging(end).onMatch(shape)) {
                AnnouncementKey key = keyOf(rule, end);
                if (!announced.contains(key) && !Candidates.isRuledOut(rule, customer, sum)) {
                    Alert candidate = Candidates.of(rule, shape.ends(), customer, sum, end);
                    if (rule.matches(candidate) instanceof Verdict.Match) {
                        Alert alert = candidate.as(AlertStatus.PROVISIONAL);
                        announcements.add(customer, key, alert);
                        alerts.accept(alert);
                    }
                }
            }
        }
    }

    private long firstEnd(SumShape shape, SliceKey slice) {
        return shape.ends().firstOpen(retention.endOf(slice.startMillis()), watermark);
    }

    private static long lastEnd(SumShape shape, SliceKey slice) {
        return shape.ends().lastHolding(slice.startMillis());
    }

    private static long slideMillis(SumShape shape) {
        return shape.ends().slideMillis();
    }

    private static AnnouncementKey keyOf(CompiledRule rule, long endMillis) {
        return new AnnouncementKey(endMillis, rule.definition().id());
    }
}
