package io.spendwatch.job.readiness;

import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;

/**
 * What the job does with a topic.
 *
 * @param key of the configuration that names it
 * @param name of the topic
 * @param required whether the job can do nothing without it
 * @param operations that must be permitted
 */
record TopicNeed(String key, String name, boolean required, Set<AclOperation> operations) {
    static TopicNeed toRead(String key, String name) {
        return new TopicNeed(key, name, true, Set.of(AclOperation.READ));
    }

    static TopicNeed toWrite(String key, String name) {
        return new TopicNeed(key, name, true, Set.of(AclOperation.WRITE));
    }

    @Override
    public String toString() {
        return "topic %s (%s)".formatted(name, key);
    }
}
