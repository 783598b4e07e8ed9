package io.spendwatch.job.sink.elasticsearch;

/** Elasticsearch will not take alerts before a setting is changed; the message is one line that says which. */
final class ElasticsearchException extends RuntimeException {
    ElasticsearchException(String message) {
        super(message);
    }

    ElasticsearchException(String message, Throwable cause) {
        super(message, cause);
    }
}
