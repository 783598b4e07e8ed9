package io.spendwatch.job.sink.elasticsearch;

import io.spendwatch.job.alert.Alert;
import io.spendwatch.job.deadletter.DeadLetter;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Indexes alerts in Elasticsearch 7, each at least once and as one document however often it is repeated. */
public final class ElasticsearchSink {
    /** The operator's uid and name. */
    public static final String UID = "elasticsearch";

    private ElasticsearchSink() {}

    /**
     * Sends the alerts to Elasticsearch.
     *
     * <p>A checkpoint waits until all alerts before its barrier are indexed or refused. While Elasticsearch cannot be
     * reached or is overloaded, the operator waits; it fails the job only for what a setting must change.
     *
     * @param deadLetterType how dead letters are serialized
     * @return the documents that Elasticsearch refused for good, before the barrier of the checkpoint that covers them
     */
    public static DataStream<DeadLetter> connect(
            DataStream<Alert> alerts, ElasticsearchSettings settings, TypeInformation<DeadLetter> deadLetterType) {
        return alerts.transform(UID, deadLetterType, new ElasticsearchOperator(settings))
                .uid(UID);
    }
}
