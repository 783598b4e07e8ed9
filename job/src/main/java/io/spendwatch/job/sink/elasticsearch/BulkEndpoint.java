package io.spendwatch.job.sink.elasticsearch;

import java.time.Duration;

/**
 * Where bulk requests go.
 *
 * @param index the index or alias
 * @param waitsAtMost how long Elasticsearch waits for a shard before it answers which one is missing
 */
record BulkEndpoint(String index, Duration waitsAtMost) {
    /** Elasticsearch answers before the request is given up: its answer says more than a timeout. */
    static BulkEndpoint of(ElasticsearchSettings settings) {
        return new BulkEndpoint(settings.index(), settings.requestTimeout().dividedBy(2));
    }

    String path() {
        // Only what is read is asked for: the full answer is as long as the request.
        return "/%s/_bulk?timeout=%dms&filter_path=items.*.status,items.*.error.type,items.*.error.reason"
                .formatted(index, Math.max(1, waitsAtMost.toMillis()));
    }
}
