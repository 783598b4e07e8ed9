package io.spendwatch.job.sink.elasticsearch;

import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.MemorySize;

/**
 * Where alerts are indexed, and how patiently.
 *
 * @param hosts where Elasticsearch answers, such as {@code https://elasticsearch:9200}; at least one
 * @param index the index that holds the alerts
 * @param login who indexes
 * @param caCertificate a PEM file of the authorities that hosts are trusted by; empty: those of the Java runtime
 * @param bulkActions documents that are sent together at most, at least 1
 * @param bulkSize bytes of documents from which on they are sent
 * @param bulkInterval how long a document waits for others at most
 * @param retryBackoffInitial the wait before the first repetition
 * @param retryBackoffMax the longest wait between two repetitions
 * @param connectTimeout how long a connection may take to be made
 * @param requestTimeout how long Elasticsearch may be silent during a request
 */
public record ElasticsearchSettings(
        List<URI> hosts,
        String index,
        Login login,
        String caCertificate,
        int bulkActions,
        MemorySize bulkSize,
        Duration bulkInterval,
        Duration retryBackoffInitial,
        Duration retryBackoffMax,
        Duration connectTimeout,
        Duration requestTimeout)
        implements Serializable {

    /** The index of the tutorial. */
    public static final String DEFAULT_INDEX = "transactions-supermarket-case";

    /** @throws IllegalArgumentException when there is no host, or a host is not just scheme, name and port */
    public ElasticsearchSettings {
        hosts = List.copyOf(hosts);
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("hosts names no Elasticsearch: give one, such as http://localhost:9200");
        }
        for (URI host : hosts) {
            requireAddress(host);
        }
    }

    /** Returns these hosts and defaults for the rest: no authentication, 1000 documents or 5 MiB or 1 s a request. */
    public static ElasticsearchSettings of(List<URI> hosts) {
        return new ElasticsearchSettings(
                hosts,
                DEFAULT_INDEX,
                new Login.Anonymous(),
                "",
                1000,
                MemorySize.ofMebiBytes(5),
                Duration.ofSeconds(1),
                Duration.ofMillis(100),
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30));
    }

    private static void requireAddress(URI host) {
        if (host.getRawUserInfo() != null) {
            // The address is not shown: it may hold a password.
            throw new IllegalArgumentException(
                    "hosts: %s is given with a user: set username and password instead".formatted(host.getHost()));
        }
        boolean web = "http".equals(host.getScheme()) || "https".equals(host.getScheme());
        boolean bare = host.getRawPath() == null
                || host.getRawPath().isEmpty()
                || host.getRawPath().equals("/");
        if (!web || host.getHost() == null || !bare) {
            throw new IllegalArgumentException(
                    "hosts: '%s' is not the address of an Elasticsearch: write it as http://localhost:9200"
                            .formatted(host));
        }
    }
}
