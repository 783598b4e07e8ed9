package io.spendwatch.job.sink.elasticsearch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Writes documents to the index until each of them is indexed or refused, however long Elasticsearch is away. */
final class BulkWriter {
    private static final String MEDIA_TYPE = "application/x-ndjson";

    private final String path;
    private final String what;
    private final ElasticsearchTransport transport;
    private final TemplateWatch template;
    private final Outage outage;
    private final Doubts doubts;

    /**
     * @param template keeps the index template in place, so that an index made anew has its types
     * @param nanoTime a clock that never jumps, in nanoseconds
     */
    BulkWriter(
            BulkEndpoint endpoint,
            ElasticsearchTransport transport,
            TemplateWatch template,
            Outage outage,
            LongSupplier nanoTime) {
        this.path = endpoint.path();
        this.what = "documents for the index " + endpoint.index();
        this.transport = transport;
        this.template = template;
        this.outage = outage;
        this.doubts = new Doubts(nanoTime);
    }

    /**
     * Returns when all documents are settled.
     *
     * @throws InterruptedException when the task is cancelled meanwhile
     * @throws ElasticsearchException when Elasticsearch refuses the request for what a setting must change
     */
    BulkResult write(List<IndexDocument> documents) throws InterruptedException {
        List<Refusal> refusals = new ArrayList<>();
        Deque<List<IndexDocument>> batches = new ArrayDeque<>();
        batches.push(documents);
        while (!batches.isEmpty()) {
            Optional<String> missing = template.check(transport);
            if (missing.isPresent()) {
                outage.waitOut(missing.get());
                continue;
            }
            List<IndexDocument> batch = batches.pop();
            Reply reply = transport.send("POST", path, MEDIA_TYPE, BulkBody.of(batch));
            if (reply instanceof Reply.Answer answer && answer.verdict() == Verdict.TOO_LARGE) {
                divide(batch, answer, batches, refusals);
                continue;
            }
            BatchOutcome outcome = outcomeOf(batch, reply);
            refusals.addAll(outcome.refusals());
            if (outcome.unsettled().isEmpty()) {
                doubts.settle();
                outage.over();
            } else {
                template.suspect();
                outage.waitOut(outcome.trouble());
                batches.push(outcome.unsettled());
            }
        }
        return new BulkResult(documents.size() - refusals.size(), refusals);
    }

    private static void divide(
            List<IndexDocument> batch,
            Reply.Answer answer,
            Deque<List<IndexDocument>> batches,
            List<Refusal> refusals) {
        if (batch.size() == 1) {
            refusals.add(new Refusal(batch.get(0), answer.summary()));
            return;
        }
        int half = batch.size() / 2;
        batches.push(batch.subList(half, batch.size()));
        batches.push(batch.subList(0, half));
    }

    private BatchOutcome outcomeOf(List<IndexDocument> batch, Reply reply) {
        if (reply instanceof Reply.Answer answer) {
            return switch (answer.verdict()) {
                case ACCEPTED -> readItems(batch, answer);
                case RETRY, DOUBTFUL -> BatchOutcome.unsettled(batch, answer.trouble());
                case TOO_LARGE, UNAUTHORIZED, MISDIRECTED, REFUSED ->
                    throw Rejection.of(what, answer.verdict(), answer.summary());
            };
        }
        return BatchOutcome.unsettled(batch, reply.summary());
    }

    private BatchOutcome readItems(List<IndexDocument> batch, Reply.Answer answer) {
        List<ItemResult> items;
        try {
            items = BulkAnswer.parse(answer.body());
        } catch (IOException e) {
            return BatchOutcome.unsettled(batch, "its answer cannot be read: " + answer.summary());
        }
        if (items.size() != batch.size()) {
            return BatchOutcome.unsettled(
                    batch, "it answered for %d documents of %d".formatted(items.size(), batch.size()));
        }
        return BatchOutcome.of(batch, items, doubts, what);
    }
}
