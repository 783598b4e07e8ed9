package io.spendwatch.job.sink.elasticsearch;

import java.util.List;

/**
 * What became of the documents of one write.
 *
 * @param indexed how many are in the index
 * @param refusals those that will never be
 */
record BulkResult(int indexed, List<Refusal> refusals) {
    BulkResult {
        refusals = List.copyOf(refusals);
    }
}
