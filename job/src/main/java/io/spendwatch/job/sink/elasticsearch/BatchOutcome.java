package io.spendwatch.job.sink.elasticsearch;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of one request's documents.
 *
 * @param refusals those that are refused for good
 * @param unsettled those to be sent again
 * @param trouble why they must be; one line, empty when there are none
 */
record BatchOutcome(List<Refusal> refusals, List<IndexDocument> unsettled, String trouble) {
    static BatchOutcome unsettled(List<IndexDocument> batch, String trouble) {
        return new BatchOutcome(List.of(), batch, trouble);
    }

    /**
     * Judges the documents one by one.
     *
     * @param items the results of the documents, in their order
     * @param what the documents are, for the message
     * @throws ElasticsearchException when the user may not write to the index
     */
    static BatchOutcome of(List<IndexDocument> batch, List<ItemResult> items, String what) {
        List<Refusal> refusals = new ArrayList<>();
        List<IndexDocument> unsettled = new ArrayList<>();
        String trouble = "";
        for (int i = 0; i < batch.size(); i++) {
            ItemResult item = items.get(i);
            switch (item.verdict()) {
                case ACCEPTED -> {}
                case RETRY -> {
                    unsettled.add(batch.get(i));
                    trouble = item.summary();
                }
                case UNAUTHORIZED -> throw Rejection.of(what, item.verdict(), item.summary());
                case TOO_LARGE, REFUSED -> refusals.add(new Refusal(batch.get(i), item.summary()));
            }
        }
        return new BatchOutcome(refusals, unsettled, trouble);
    }
}
