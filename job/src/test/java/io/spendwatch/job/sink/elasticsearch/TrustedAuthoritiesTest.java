package io.spendwatch.job.sink.elasticsearch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TrustedAuthoritiesTest {
    @Test
    void shouldNameTheFileThatHoldsNoCertificate() {
        assertThatThrownBy(() -> TrustedAuthorities.of("nothing", "/etc/ca.pem"))
                .isInstanceOf(ElasticsearchException.class)
                .hasMessageContaining("elasticsearch.ca-certificate")
                .hasMessageContaining("/etc/ca.pem");
    }
}
