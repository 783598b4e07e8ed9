package io.spendwatch.job.sink.elasticsearch;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.http.conn.ConnectTimeoutException;

/** Tells a connection that may come back from one that no repetition makes. */
final class ConnectionFailure {
    private ConnectionFailure() {}

    /** Returns whether the connection was made, and no answer came over it in time. */
    static boolean isTimeout(Throwable failure) {
        return failure instanceof SocketTimeoutException && !(failure instanceof ConnectTimeoutException);
    }

    /**
     * Returns what to say of a lost connection.
     *
     * @throws ElasticsearchException when the client itself has broken
     */
    static Reply judge(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException || cause instanceof SSLPeerUnverifiedException) {
                return new Reply.Untrusted(oneLine(cause));
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
