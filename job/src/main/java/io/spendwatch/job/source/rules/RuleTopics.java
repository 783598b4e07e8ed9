package io.spendwatch.job.source.rules;

import java.io.Serializable;

/**
 * The topics that tell of rules.
 *
 * @param rules where rules are published
 * @param status where the job says what became of them
 */
record RuleTopics(String rules, String status) implements Serializable {}
