package io.spendwatch.job.configuration;

import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Section {@code sinks.elasticsearch}: alerts as documents. The sink is on when the section is there.
 *
 * @param hosts the nodes; {@code hosts}, default {@code [http://localhost:9200]}
 * @param index the index; {@code index}, default {@code transactions-supermarket-case}
 * @param username who signs in; empty for nobody; {@code username}, default empty
 * @param password what with; {@code password}, default none
 * @param credentialsDirectory a directory with the files {@code username} and {@code password} instead, such as a mounted
 *     Secret; {@code credentials-directory}, default empty
 * @param caCertificate a PEM file of the certificates to trust; empty for those of the Java runtime;
 *     {@code ca-certificate}, default empty
 * @param bulkActions documents in a request, at most; {@code bulk-actions}, default 1000
 * @param bulkSize size of a request, at most; {@code bulk-size}, default 5MiB
 * @param bulkInterval how long a document waits for others, at most; {@code bulk-interval}, default PT1S
 * @param retryBackoffInitial pause before the first repetition, doubled from one to the next;
 *     {@code retry-backoff-initial}, default PT0.1S
 * @param retryBackoffMax the longest pause; {@code retry-backoff-max}, default PT30S
 * @param connectTimeout {@code connect-timeout}, default PT5S
 * @param requestTimeout {@code request-timeout}, default PT30S
 */
public record ElasticsearchConfiguration(
        List<URI> hosts,
        String index,
        String username,
        Secret password,
        String credentialsDirectory,
        String caCertificate,
        int bulkActions,
        DataSize bulkSize,
        Duration bulkInterval,
        Duration retryBackoffInitial,
        Duration retryBackoffMax,
        Duration connectTimeout,
        Duration requestTimeout)
        implements Serializable {

    public ElasticsearchConfiguration {
        hosts = List.copyOf(hosts);
    }

    static ElasticsearchConfiguration read(Settings settings) {
        return new ElasticsearchConfiguration(
                settings.get(Keys.ELASTICSEARCH_HOSTS),
                settings.get(Keys.ELASTICSEARCH_INDEX),
                settings.get(Keys.ELASTICSEARCH_USERNAME),
                settings.get(Keys.ELASTICSEARCH_PASSWORD),
                settings.get(Keys.ELASTICSEARCH_CREDENTIALS_DIRECTORY),
                settings.get(Keys.ELASTICSEARCH_CA_CERTIFICATE),
                settings.get(Keys.BULK_ACTIONS),
                settings.get(Keys.BULK_SIZE),
                settings.get(Keys.BULK_INTERVAL),
                settings.get(Keys.RETRY_BACKOFF_INITIAL),
                settings.get(Keys.RETRY_BACKOFF_MAX),
                settings.get(Keys.CONNECT_TIMEOUT),
                settings.get(Keys.REQUEST_TIMEOUT));
    }
}
