package io.spendwatch.job.source.rules;

import io.spendwatch.job.rulebook.RuleMessage;
import java.util.List;

/**
 * What is told in one go, so that no checkpoint comes between.
 *
 * @param messages what is told
 * @param after how far the topic has been told then
 */
record Told(List<RuleMessage> messages, RuleTopicSplit after) {
    Told {
        messages = List.copyOf(messages);
    }
}
