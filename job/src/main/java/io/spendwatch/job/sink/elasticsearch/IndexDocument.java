package io.spendwatch.job.sink.elasticsearch;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.alert.AlertJson;

/**
 * An alert as Elasticsearch keeps it.
 *
 * @param id the document's id
 * @param json the document, in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // Documents are compared by their id alone, if at all.
record IndexDocument(String id, byte[] json) {
    static IndexDocument of(Alert alert) {
        return new IndexDocument(DocumentId.of(alert), AlertJson.toDocument(alert));
    }
}
