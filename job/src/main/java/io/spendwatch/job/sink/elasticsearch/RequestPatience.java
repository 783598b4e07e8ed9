package io.spendwatch.job.sink.elasticsearch;

import java.time.Duration;
import org.apache.http.client.config.RequestConfig;
import org.elasticsearch.client.RequestOptions;

/**
 * How long an answer is waited for. An Elasticsearch that always needs a little longer than the timeout would do the same
 * work for ever; so each request that is not answered in time gives the next one twice the time, up to four times the
 * timeout, until requests are answered within it again.
 */
final class RequestPatience {
    private static final int LONGEST = 4;

    private final Duration connectTimeout;
    private final Duration requestTimeout;
    private int factor = 1;
    private long sentNanos;

    RequestPatience(Duration connectTimeout, Duration requestTimeout) {
        this.connectTimeout = connectTimeout;
        this.requestTimeout = requestTimeout;
    }

    /** Returns the timeouts of a request that is sent now. */
    RequestOptions options() {
        sentNanos = System.nanoTime();
        return RequestOptions.DEFAULT.toBuilder()
                .setRequestConfig(RequestConfig.custom()
                        .setConnectTimeout((int) connectTimeout.toMillis())
                        .setSocketTimeout((int) answeredWithin().toMillis())
                        .build())
                .build();
    }

    /** Notes that the answer came. */
    void answered() {
        if (System.nanoTime() - sentNanos < requestTimeout.toNanos()) {
            factor = 1;
        }
    }

    /** Notes that no answer came in time, and returns what to say about it. */
    Reply unanswered() {
        Duration waited = answeredWithin();
        factor = Math.min(2 * factor, LONGEST);
        return new Reply.Lost("no answer within %s s (elasticsearch.request-timeout is %s s)"
                .formatted(seconds(waited), seconds(requestTimeout)));
    }

    private Duration answeredWithin() {
        return requestTimeout.multipliedBy(factor);
    }

    private static String seconds(Duration duration) {
        return Long.toString(Math.max(1, duration.toSeconds()));
    }
}
