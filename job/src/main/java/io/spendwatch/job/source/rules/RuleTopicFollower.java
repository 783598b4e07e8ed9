package io.spendwatch.job.source.rules;

import io.spendwatch.job.rulebook.RuleMessage;
import io.spendwatch.job.rulebook.RuleMessage.ReadUntil;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the topics in a thread of its own, until all is closed. */
final class RuleTopicFollower implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(RuleTopicFollower.class);
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(200);
    private static final Duration BEFORE_A_RETRY = Duration.ofSeconds(1);

    private final RuleTopics topics;
    private final TopicLog log;
    private final Handover handover;
    private final InstantSource clock;
    private final Outage outage;
    private final PublishedRules published = new PublishedRules();
    private final EarlierDecisions decisions = new EarlierDecisions();
    private final TopicCursor status;
    private final TopicCursor rules;
    private RuleTopicSplit split;
    private boolean warnedOfMissing;

    RuleTopicFollower(RuleTopics topics, TopicLog log, Handover handover, InstantSource clock, RuleTopicSplit split) {
        this.topics = topics;
        this.log = log;
        this.handover = handover;
        this.clock = clock;
        this.split = split;
        outage = new Outage(topics.rules() + " and " + topics.status(), "Windows wait for it", System::nanoTime);
        status = new TopicCursor(log, topics.status(), Collections.emptySortedMap());
        rules = new TopicCursor(log, topics.rules(), split.next());
    }

    @Override
    public void run() {
        try (log) {
            while (handover.isOpen()) {
                goOn();
            }
        } catch (WakeupException | InterruptedException | InterruptException e) {
            LOG.debug("{} is no longer read", topics.rules(), e);
        } catch (RuntimeException | Error e) {
            handover.fail(RulesUnreadableException.of(Set.of(topics.rules(), topics.status()), e));
        }
    }

    private void goOn() throws InterruptedException {
        try {
            if (split.decisionsTold()) {
                followRules();
            } else {
                readStatus();
            }
            outage.over();
        } catch (RetriableException e) {
            status.lost();
            rules.lost();
            outage.met(e);
            handover.pause(BEFORE_A_RETRY);
        }
    }

    private void readStatus() throws InterruptedException {
        if (!status.look() || status.isAtEnd()) {
            split = split.withDecisionsTold();
            handover.put(new Told(decisions.toMessages(), split));
        } else {
            status.poll(BETWEEN_ROUNDS).forEach(decisions::add);
        }
    }

    /** Says until when the topic has been told only by a time before its end was asked for. */
    private void followRules() throws InterruptedException {
        long asked = clock.millis();
        boolean there = rules.look();
        if (there && !rules.isAtEnd()) {
            tellWhatComes();
        }
        if (rules.isAtEnd()) {
            tell(List.of(new ReadUntil(asked)));
            if (there) {
                tellWhatComes();
            } else {
                warnOfMissing();
                handover.pause(BETWEEN_ROUNDS);
            }
        }
    }

    private void tellWhatComes() throws InterruptedException {
        List<RuleMessage> messages = published.of(rules.poll(BETWEEN_ROUNDS));
        if (!messages.isEmpty()) {
            tell(messages);
        }
    }

    private void tell(List<RuleMessage> messages) throws InterruptedException {
        split = split.at(rules.next());
        handover.put(new Told(messages, split));
    }

    private void warnOfMissing() {
        if (!warnedOfMissing) {
            warnedOfMissing = true;
            LOG.warn(
                    "Topic {} is not there: the rules of the configuration count; create it (cleanup.policy=compact) to"
                            + " change rules while the job runs",
                    topics.rules());
        }
    }
}
