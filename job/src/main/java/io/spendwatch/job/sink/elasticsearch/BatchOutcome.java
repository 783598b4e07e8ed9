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
     * @param doubts decides about errors of unknown types
     * @param what the documents are, for the message
     * @throws ElasticsearchException when the user may not write to the index, or its name cannot be right
     */
    static BatchOutcome of(List<IndexDocument> batch, List<ItemResult> items, Doubts doubts, String what) {
        List<Refusal> refusals = new ArrayList<>();
        List<IndexDocument> unsettled = new ArrayList<>();
        String trouble = "";
        for (int i = 0; i < batch.size(); i++) {
            ItemResult item = items.get(i);
            Verdict verdict = item.verdict();
            if (verdict == Verdict.DOUBTFUL) {
                verdict = doubts.isGivenUp(item.type()) ? Verdict.REFUSED : Verdict.RETRY;
            }
            switch (verdict) {
                case ACCEPTED -> {}
                case RETRY, DOUBTFUL -> {
                    unsettled.add(batch.get(i));
                    trouble = ErrorTypes.withAdvice(item.summary(), item.type());
                }
                case UNAUTHORIZED, MISDIRECTED -> throw Rejection.of(what, verdict, item.summary());
                case TOO_LARGE, REFUSED -> refusals.add(new Refusal(batch.get(i), item.summary()));
            }
        }
        return new BatchOutcome(refusals, unsettled, trouble);
    }
}
