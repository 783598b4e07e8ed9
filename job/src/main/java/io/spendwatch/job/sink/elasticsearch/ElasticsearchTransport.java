package io.spendwatch.job.sink.elasticsearch;

/** A way to send a request to Elasticsearch, once. */
interface ElasticsearchTransport {
    /**
     * Sends the request and waits for what comes of it.
     *
     * @param method the HTTP method
     * @param path the path and query, beginning with a slash
     * @param contentType the body's media type
     * @param body the request's bytes
     * @throws InterruptedException when the task is cancelled meanwhile
     * @throws ElasticsearchException when no request can succeed before a setting is changed
     */
    Reply send(String method, String path, String contentType, byte[] body) throws InterruptedException;
}
