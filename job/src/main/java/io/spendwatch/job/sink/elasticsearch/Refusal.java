package io.spendwatch.job.sink.elasticsearch;

import io.spendwatch.job.deadletter.DeadLetter;
import io.spendwatch.job.deadletter.Position;
import java.nio.charset.StandardCharsets;

/**
 * A document that Elasticsearch will never accept.
 *
 * @param document what was refused
 * @param detail status, type and reason as Elasticsearch gave them; one line
 */
record Refusal(IndexDocument document, String detail) {
    /** The reason of such dead letters. */
    static final String REASON = "ELASTICSEARCH_REJECTED";

    /** An alert stands at no place of a log: it was summed from many records. */
    private static final long NO_OFFSET = 0;

    /** Returns the document as a dead letter whose key is the document's id. */
    DeadLetter toDeadLetter(String index) {
        return new DeadLetter(
                REASON,
                detail,
                new Position("elasticsearch/" + index, NO_OFFSET),
                document.id().getBytes(StandardCharsets.UTF_8),
                document.json(),
                true,
                true);
    }
}
