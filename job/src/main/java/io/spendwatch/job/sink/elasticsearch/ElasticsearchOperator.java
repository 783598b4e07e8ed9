package io.spendwatch.job.sink.elasticsearch;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.deadletter.DeadLetter;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.operators.ProcessingTimeService.ProcessingTimeCallback;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Gathers documents, and has them written before each checkpoint barrier; emits those that are refused.
 *
 * <p>It is stateless: at a barrier nothing is left to keep. It is not chained to its input, so that the operators before
 * it work on while it waits for an answer.
 */
final class ElasticsearchOperator extends AbstractStreamOperator<DeadLetter>
        implements OneInputStreamOperator<Alert, DeadLetter>, ProcessingTimeCallback {
    private static final long serialVersionUID = 1;

    private final ElasticsearchSettings settings;

    private transient ElasticsearchClient client;
    private transient BulkWriter writer;
    private transient DocumentBuffer buffer;
    private transient SinkMetrics sinkMetrics;
    private transient ScheduledFuture<?> nextFlush;

    ElasticsearchOperator(ElasticsearchSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open() throws Exception {
        super.open();
        Backoff backoff =
                new Backoff(settings.retryBackoffInitial(), settings.retryBackoffMax(), Backoff.equalJitter());
        sinkMetrics = new SinkMetrics(getMetricGroup());
        Outage outage =
                new Outage(settings.hosts(), backoff, sinkMetrics.retries(), System::nanoTime, Outage.Pause.SLEEP);
        sinkMetrics.show(outage);
        buffer = new DocumentBuffer(settings.bulkActions(), settings.bulkSize());
        client = new ElasticsearchClient(settings);
        TemplateWatch template = new TemplateWatch(new IndexTemplate(settings.index()), System::nanoTime);
        template.install(client, outage);
        writer = new BulkWriter(BulkEndpoint.of(settings), client, template, outage, System::nanoTime);
    }

    @Override
    public void processElement(StreamRecord<Alert> element) throws Exception {
        if (buffer.isEmpty()) {
            scheduleFlush();
        }
        buffer.add(IndexDocument.of(element.getValue()));
        if (buffer.isFull()) {
            flush();
        }
    }

    @Override
    public void onProcessingTime(long time) throws Exception {
        flush();
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        flush();
    }

    @Override
    public void finish() throws Exception {
        flush();
        super.finish();
    }

    @Override
    public void close() throws Exception {
        // Cancelled or failed while it opened, it has no client.
        if (client != null) {
            client.close();
        }
        super.close();
    }

    private void scheduleFlush() {
        long now = getProcessingTimeService().getCurrentProcessingTime();
        nextFlush = getProcessingTimeService()
                .registerTimer(now + settings.bulkInterval().toMillis(), this);
    }

    private void flush() throws InterruptedException {
        if (buffer.isEmpty()) {
            return;
        }
        nextFlush.cancel(false);
        BulkResult result = writer.write(buffer.drain());
        sinkMetrics.count(result);
        for (Refusal refusal : result.refusals()) {
            output.collect(new StreamRecord<>(refusal.toDeadLetter(settings.index())));
        }
    }
}
