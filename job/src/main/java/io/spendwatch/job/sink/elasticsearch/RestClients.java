package io.spendwatch.job.sink.elasticsearch;

import javax.net.ssl.SSLContext;
import org.apache.http.Header;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;

/** Makes HTTP clients as the settings ask for them. */
final class RestClients {
    private RestClients() {}

    /** @throws ElasticsearchException when the authorities' certificates cannot be read */
    static RestClient create(ElasticsearchSettings settings, Identity identity) {
        HttpHost[] hosts = settings.hosts().stream()
                .map(host -> new HttpHost(host.getHost(), host.getPort(), host.getScheme()))
                .toArray(HttpHost[]::new);
        RestClientBuilder builder = RestClient.builder(hosts);
        identity.authorization()
                .ifPresent(value ->
                        builder.setDefaultHeaders(new Header[] {new BasicHeader(HttpHeaders.AUTHORIZATION, value)}));
        identity.authorities().ifPresent(pem -> {
            SSLContext trusting = TrustedAuthorities.of(pem, settings.caCertificate());
            builder.setHttpClientConfigCallback(client -> client.setSSLContext(trusting));
        });
        return builder.build();
    }
}
