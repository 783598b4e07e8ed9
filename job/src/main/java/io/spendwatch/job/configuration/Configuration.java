package io.spendwatch.job.configuration;

import io.spendwatch.job.rule.RuleDefinition;
import java.time.Duration;
import java.util.List;

/**
 * What the job is told. Printing it shows no secret.
 *
 * @param slice how long a slice of event time is; {@code slice}, default PT1H
 * @param retain how long slices are kept, in event time, and the longest window; {@code retain}, default PT24H
 * @param outOfOrderness how far a partition's watermark stays behind its clock; {@code out-of-orderness}, default PT60S
 * @param idleAfter how long a partition that is read to its end must bring no valid event until windows do not wait for it;
 *     {@code idle-after}, default PT30S
 * @param unreachableAfter how long a partition must have been unreachable until windows do not wait for it; {@code
 *     unreachable-after}, default PT0S: they wait for as long as it is
 * @param maxFutureSkew how far an event time may be ahead of the record's Kafka timestamp; {@code max-future-skew},
 *     default PT1H
 * @param combinerCapacity how many partial sums an instance of the combiner holds; {@code combiner-capacity}, default
 *     65536
 * @param combinerDelay how long it holds them at most, on the clock on the wall; {@code combiner-delay}, default PT0.5S
 * @param openSlicesMemory about how much of the heap each subtask takes for the sums of slices that are open;
 *     {@code open-slices-memory}, default 64MiB
 * @param maxRules how many rules there may be, those of the configuration and published ones; {@code max-rules}, default
 *     20000
 * @param kafka section {@code kafka}
 * @param sinks section {@code sinks}
 * @param rules checked against the slices; from the file that {@code rules-file} names, or from {@code rules}, or else
 *     the shipped ones
 */
public record Configuration(
        Duration slice,
        Duration retain,
        Duration outOfOrderness,
        Duration idleAfter,
        Duration unreachableAfter,
        Duration maxFutureSkew,
        int combinerCapacity,
        Duration combinerDelay,
        DataSize openSlicesMemory,
        int maxRules,
        KafkaConfiguration kafka,
        SinksConfiguration sinks,
        List<RuleDefinition> rules) {

    public Configuration {
        rules = List.copyOf(rules);
    }

    /** Returns the same with other rules, which are not checked here. */
    public Configuration withRules(List<RuleDefinition> others) {
        return new Configuration(
                slice,
                retain,
                outOfOrderness,
                idleAfter,
                unreachableAfter,
                maxFutureSkew,
                combinerCapacity,
                combinerDelay,
                openSlicesMemory,
                maxRules,
                kafka,
                sinks,
                others);
    }

    /** Returns the rules that are judged. */
    public List<RuleDefinition> enabledRules() {
        return rules.stream().filter(RuleDefinition::enabled).toList();
    }
}
