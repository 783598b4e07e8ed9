package io.spendwatch.local.rules;

import io.spendwatch.job.rulebook.RuleStatus;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was published and not yet answered. For one thread. */
public final class Unanswered {
    private final Map<String, Publication> byRule = new LinkedHashMap<>();

    /** @param publications at most one of a rule */
    public Unanswered(Collection<Publication> publications) {
        publications.forEach(publication -> byRule.put(publication.id(), publication));
    }

    /**
     * Returns whether this status is the first answer to one of the publications, or to a version after it that somebody
     * else has published meanwhile; then it is no longer waited for.
     */
    public boolean take(RuleStatus status) {
        Publication publication = byRule.get(status.id());
        boolean answers = publication != null
                && status.version() >= publication.version()
                && status.publishedMillis() >= publication.timestampMillis();
        if (answers) {
            byRule.remove(status.id());
        }
        return answers;
    }

    public boolean isEmpty() {
        return byRule.isEmpty();
    }

    /** Returns those that are waited for, in the order in which they were published. */
    public List<Publication> left() {
        return List.copyOf(byRule.values());
    }
}
