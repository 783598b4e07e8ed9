package io.spendwatch.job.window;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.ledger.Ledger;
import io.spendwatch.job.spending.SliceTime;
import io.spendwatch.job.transaction.Utf8;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Closes windows that are over, one key group after the other, and those of a group in the order of their ends. All
 * groups are closed up to one watermark before any is closed up to a later one. A group that is closed has raised its
 * alerts, and one that is not has raised none: between two groups a checkpoint may be taken.
 */
final class WindowClosing {
    private final Ledger ledger;
    private final ClosedGroups groups;
    private final WindowSchedule schedule;
    private final RuleVersions rules;
    private final Announcements announcements;
    private final Judge judge;
    private final Retention retention;
    private final SliceTime slices;
    private final Consumer<Alert> alerts;

    private long reached;
    private long closedUntil;
    private long aim;
    private int nextGroup;
    private int waiting;

    /**
     * Goes on from a checkpoint.
     *
     * @param reached the watermark that had come
     * @param alerts takes what is final, confirmed or withdrawn
     */
    WindowClosing(
            Ledger ledger,
            ClosedGroups groups,
            long reached,
            RuleVersions rules,
            Announcements announcements,
            Judge judge,
            Retention retention,
            Consumer<Alert> alerts) {
        this.ledger = ledger;
        this.groups = groups;
        this.reached = reached;
        this.rules = rules;
        this.announcements = announcements;
        this.judge = judge;
        this.retention = retention;
        this.alerts = alerts;
        slices = new SliceTime(retention.sliceMillis());
        schedule = new WindowSchedule(ledger, retention);
        closedUntil = groups.allUntil();
    }

    /** Returns the latest watermark that has come: what ends up to it is over, if not yet closed. */
    long reached() {
        return reached;
    }

    /** Returns up to which watermark all windows are closed. */
    long closedUntil() {
        return closedUntil;
    }

    /** Returns whether windows that are over are still to be closed. */
    boolean isBehind() {
        return closedUntil < reached;
    }

    /** Returns for how many ends of slices watermarks came that are not those which windows are being closed for. */
    int waiting() {
        return waiting;
    }

    /** Takes note of a watermark, no earlier than what was reached. */
    void reach(long watermark) throws Exception {
        if (watermark > reached && slices.closesBetween(reached, watermark)) {
            waiting++;
        }
        reached = watermark;
        skip();
    }

    /** Makes due what is announced of a customer for the windows that end here, unless that is done with. */
    void fallDue(Utf8 customer, long endMillis) {
        int group = ledger.group(customer);
        if (endMillis - 1 > groups.until(group)) {
            announcements.fallDue(group, customer, endMillis);
        }
    }

    /** Closes the next group, and returns whether there is more to do. */
    boolean advance() throws Exception {
        if (nextGroup == 0) {
            rules.forgetUntil(closedUntil + 1);
            aim = reached;
            waiting = 0;
        }
        if (groups.until(nextGroup) < aim) {
            close(nextGroup, aim);
        }
        nextGroup++;
        if (nextGroup == groups.count()) {
            nextGroup = 0;
            closedUntil = aim;
            ledger.drop(retention.keptEnough(aim));
            skip();
        }
        return isBehind();
    }

    /** Passes over the time to a watermark before which no slice ends. */
    private void skip() throws Exception {
        if (nextGroup == 0 && isBehind() && !slices.closesBetween(closedUntil, reached)) {
            for (int group = 0; group < groups.count(); group++) {
                groups.close(group, reached);
            }
            closedUntil = reached;
            ledger.drop(retention.keptEnough(reached));
        }
    }

    private void close(int group, long watermark) throws Exception {
        ledger.close(group, retention.over(watermark));
        long until = groups.until(group);
        long now = until == Long.MIN_VALUE ? until : until + 1;
        OptionalLong end = nextEnd(group, now);
        while (end.isPresent() && end.getAsLong() - 1 <= watermark) {
            now = end.getAsLong();
            judgeWindows(group, now);
            end = nextEnd(group, now);
        }
        groups.close(group, watermark);
    }

    private OptionalLong nextEnd(int group, long afterMillis) {
        OptionalLong due = announcements.firstDue(group);
        OptionalLong scheduled = schedule.firstEnd(rules.windowEnds(), afterMillis);
        return due.isPresent() && (scheduled.isEmpty() || due.getAsLong() < scheduled.getAsLong()) ? due : scheduled;
    }

    private void judgeWindows(int group, long endMillis) throws Exception {
        List<RuleGroup> ending = rules.judging(endMillis).ending(endMillis);
        Map<Utf8, Map<String, Alert>> announced = announcements.takeDue(group, endMillis);
        if (!ending.isEmpty()) {
            ledger.scan(group, endMillis - RuleGroup.longestMillis(ending), endMillis, (customer, spent) -> {
                Map<String, Alert> ofCustomer = announced.isEmpty() ? null : announced.remove(customer);
                judge.judge(ending, customer, spent, endMillis, ofCustomer == null ? Map.of() : ofCustomer, alerts);
            });
        }
        announced.values().forEach(left -> judge.withdraw(left, alerts));
    }
}
