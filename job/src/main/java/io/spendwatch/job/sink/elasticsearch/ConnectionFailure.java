package io.spendwatch.job.sink.elasticsearch;

import java.io.IOException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Tells a connection that may come back from one that no repetition will make. */
final class ConnectionFailure {
    private ConnectionFailure() {}

    /**
     * Returns what to say of a lost connection.
     *
     * @throws ElasticsearchException when the host is not trusted, or the client itself has broken
     */
    static Reply judge(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException || cause instanceof SSLPeerUnverifiedException) {
                throw new ElasticsearchException(
                        "The certificate of Elasticsearch is not trusted: %s. Check elasticsearch.ca-certificate, and that elasticsearch.hosts names the hosts as their certificates do"
                                .formatted(oneLine(cause)),
                        failure);
            }
        }
        if (failure instanceof IOException) {
            return new Reply.Lost(oneLine(failure));
        }
        // An HTTP client that has stopped never works again; the restarted task makes a new one.
        throw new ElasticsearchException(
                "The connection to Elasticsearch broke inside the client: %s. The job restarts from its checkpoint; if this repeats, check elasticsearch.hosts"
                        .formatted(oneLine(failure)),
                failure);
    }

    private static String oneLine(Throwable failure) {
        String message = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        return (failure.getClass().getSimpleName() + message).strip().replaceAll("\\s+", " ");
    }
}
