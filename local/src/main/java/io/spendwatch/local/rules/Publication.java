package io.spendwatch.local.rules;

/**
 * A version of a rule, or its retirement, that Kafka has taken.
 *
 * @param id the rule's id
 * @param version its offset in the rules' topic
 * @param timestampMillis its Kafka timestamp, since the epoch
 */
public record Publication(String id, long version, long timestampMillis) {}
