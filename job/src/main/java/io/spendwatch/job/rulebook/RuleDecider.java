package io.spendwatch.job.rulebook;

import io.spendwatch.job.rule.RuleDefinition;
import io.spendwatch.job.rule.RuleReading;
import io.spendwatch.job.trace.TracingReport;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides what becomes of each version of each rule, and from when on it counts: when it is to count, but after all that
 * has been judged. The rules of the configuration are the ground that the topic's word comes upon. Tells nobody before it
 * {@link #begin begins}. For one thread.
 */
final class RuleDecider {
    private final RuleCheck check;
    private final RuleListener listener;
    private final RuleHistory history = new RuleHistory();
    private final RuleStatuses statuses = new RuleStatuses();
    private final PendingRules pending = new PendingRules();
    private final EarlierDecisions earlier = new EarlierDecisions();
    private final EffectiveFrom effectiveFrom;
    private final RulePlaces places;
    private final Set<String> configuredIds;
    private final KnownPairs knownPairs;
    private long forwardedWatermark;
    private boolean hasBegun;

    /**
     * Goes on from a snapshot.
     *
     * @param check what is right for this job
     * @param outOfOrderness how much transactions may be out of order
     * @param configured the rules of the configuration, which were checked; disabled ones too
     * @param restored what the last run left
     * @param listener who is told
     */
    RuleDecider(
            RuleCheck check,
            Duration outOfOrderness,
            List<RuleDefinition> configured,
            RulebookSnapshot restored,
            RuleListener listener) {
        this.check = check;
        this.listener = listener;
        effectiveFrom = new EffectiveFrom(outOfOrderness, earlier);
        places = new RulePlaces(check.mostRules());
        configuredIds = configured.stream().map(RuleDefinition::id).collect(Collectors.toUnmodifiableSet());
        knownPairs = new KnownPairs(restored.pairsKnownAfter());
        forwardedWatermark = restored.forwardedWatermark();
        restored.decided().forEach(earlier::add);
        restored.statuses().forEach(statuses::put);
        configure(configured);
        restored.history().stream().map(this::fitting).forEach(history::add);
        restored.pending().stream().filter(this::fits).forEach(pending::add);
        seat();
    }

    /** Tells everything so far, and from now on what comes. */
    void begin() {
        hasBegun = true;
        earlier.forget();
        history.all().forEach(listener::changed);
        statuses.ids().stream().filter(id -> !pending.has(id)).forEach(this::announce);
    }

    void decidedEarlier(RuleMessage.Decided decision) {
        earlier.add(decision);
    }

    /**
     * Decides on a version whose key can be a rule's id.
     *
     * @return whether it was rejected
     */
    boolean published(RuleMessage.Published message) {
        if (isRepeated(message)) {
            return false;
        }
        if (message.value().isEmpty()) {
            count(message, effectiveFrom.publishedMillis(message), Optional.empty());
            leave(message.key());
            return false;
        }
        boolean takenEarlier = earlier.afterMillis(message).isPresent();
        if (places.isFullFor(message.key()) && !takenEarlier) {
            return reject(message, places.full());
        }
        RuleReading reading = check.read(message.key(), message.value().get());
        if (reading instanceof RuleReading.Accepted accepted) {
            accept(message, accepted.rule().definition());
        } else if (reading instanceof RuleReading.Rejected rejected) {
            return reject(message, rejected.reasons());
        }
        return false;
    }

    void report(TracingReport report) {
        pending.report(report);
        settle();
    }

    /** Notes that those who judge were told that all has come up to this event time. */
    void forwarded(long watermark) {
        forwardedWatermark = Math.max(forwardedWatermark, watermark);
    }

    /** Returns how many rules judge what ends next. */
    int rulesInForce() {
        history.forgetUntil(judgedUntil());
        return history.judgingNow();
    }

    RulebookSnapshot toSnapshot() {
        history.forgetUntil(judgedUntil());
        return new RulebookSnapshot(
                forwardedWatermark,
                knownPairs.toSnapshot(),
                history.all().stream()
                        .filter(change -> change.version() != RuleChange.CONFIGURED)
                        .toList(),
                pending.toSnapshot(),
                statuses.toSnapshot(),
                earlier.toSnapshot());
    }

    /** Gives the rules their places that are there from the beginning, and notes the others in the order of their end. */
    private void seat() {
        configuredIds.forEach(places::take);
        history.newest().filter(newest -> newest.rule().isPresent()).forEach(newest -> places.take(newest.id()));
        pending.toSnapshot().forEach(version -> places.take(version.id()));
        statuses.toSnapshot().stream()
                .filter(status -> !places.has(status.id()))
                .sorted(Comparator.comparingLong(RuleStatus::version))
                .forEach(status -> leave(status.id()));
    }

    private void configure(List<RuleDefinition> configured) {
        for (RuleStatus status : statuses.toSnapshot()) {
            if (status.state() == RuleState.ACTIVE
                    && status.version() == RuleChange.CONFIGURED
                    && !configuredIds.contains(status.id())) {
                statuses.put(RuleStatus.of(
                        new RuleChange(status.id(), RuleChange.CONFIGURED, judgedUntil(), Optional.empty()),
                        Long.MIN_VALUE));
            }
        }
        for (RuleDefinition rule : configured) {
            long afterMillis = EffectiveFrom.configuredMillis(rule);
            if (PendingRules.needsTracing(rule)) {
                pending.add(new PendingRule(RuleChange.CONFIGURED, Long.MIN_VALUE, afterMillis, Long.MIN_VALUE, rule));
            } else {
                countLate(
                        new RuleChange(rule.id(), RuleChange.CONFIGURED, afterMillis, Optional.of(rule)),
                        Long.MIN_VALUE);
            }
        }
    }

    private boolean reject(RuleMessage.Published message, List<String> reasons) {
        statuses.put(RuleStatus.rejected(
                message.key(),
                message.offset(),
                message.timestampMillis(),
                notJudged(effectiveFrom.publishedMillis(message)),
                reasons));
        announce(message.key());
        if (!places.has(message.key())) {
            leave(message.key());
        }
        return true;
    }

    private void accept(RuleMessage.Published message, RuleDefinition rule) {
        places.take(rule.id());
        long afterMillis = effectiveFrom.publishedMillis(message, rule);
        if (PendingRules.needsTracing(rule)) {
            pending.add(new PendingRule(
                    message.offset(),
                    message.timestampMillis(),
                    afterMillis,
                    effectiveFrom.pairsMillis(message, rule),
                    rule));
            settle();
        } else {
            count(message, afterMillis, Optional.of(rule));
        }
    }

    /** A configured rule that the topic has retired is remembered: it would judge again. */
    private void leave(String id) {
        places.leave(id).filter(other -> !configuredIds.contains(other)).ifPresent(forgotten -> {
            history.forgetIdle(forgotten);
            statuses.forget(forgotten);
        });
    }

    private void settle() {
        OptionalLong sinceMillis = pending.readySinceMillis();
        if (sinceMillis.isPresent()) {
            pending.settle().forEach(version -> settle(version, sinceMillis.getAsLong()));
        }
    }

    private void settle(PendingRule version, long tracedAfterMillis) {
        countLate(
                version.counting(
                        version.isConfigured() ? tracedAfterMillis : notJudged(tracedAfterMillis),
                        knownPairs.afterMillis(version, tracedAfterMillis)),
                version.publishedMillis());
    }

    private void count(RuleMessage.Published message, long afterMillis, Optional<RuleDefinition> rule) {
        RuleChange change = new RuleChange(message.key(), message.offset(), notJudged(afterMillis), rule);
        history.add(change);
        tell(Stream.of(change));
        statuses.put(RuleStatus.of(change, message.timestampMillis()));
        announce(change.id());
    }

    /** Later versions of the rule may count already, and go on to do so. */
    private void countLate(RuleChange change, long publishedMillis) {
        tell(history.insert(change).stream());
        statuses.putLate(RuleStatus.of(change, publishedMillis));
        announce(change.id());
    }

    /** A job that is told of shorter retention, say, must not fail on the rules that it had. */
    private RuleChange fitting(RuleChange change) {
        List<String> faults = change.rule().map(check::faults).orElse(List.of());
        if (faults.isEmpty()) {
            return change;
        }
        statuses.of(change.id())
                .filter(status -> status.version() == change.version())
                .ifPresent(status -> statuses.put(RuleStatus.rejected(
                        status.id(), status.version(), status.publishedMillis(), status.sinceMillis(), faults)));
        return new RuleChange(change.id(), change.version(), change.afterMillis(), Optional.empty());
    }

    private boolean fits(PendingRule version) {
        List<String> faults = check.faults(version.rule());
        if (!faults.isEmpty()) {
            statuses.putLate(RuleStatus.rejected(
                    version.id(), version.version(), version.publishedMillis(), version.afterMillis(), faults));
        }
        return faults.isEmpty();
    }

    private boolean isRepeated(RuleMessage.Published message) {
        return pending.knows(message)
                || statuses.of(message.key())
                        .filter(status -> message.isRepeated(status.version(), status.publishedMillis()))
                        .isPresent();
    }

    private void tell(Stream<RuleChange> changes) {
        if (hasBegun) {
            changes.forEach(listener::changed);
        }
    }

    private void announce(String id) {
        if (hasBegun) {
            statuses.of(id)
                    .map(status -> status.withInForce(history.newest(id)))
                    .ifPresent(listener::decided);
        }
    }

    private long notJudged(long afterMillis) {
        return Math.max(afterMillis, judgedUntil());
    }

    private long judgedUntil() {
        return EventTimes.judgedUntil(forwardedWatermark);
    }
}
