package io.spendwatch.job.sink.elasticsearch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TrustedAuthoritiesTest {
    @Test
    void shouldNameTheFileThatCannotBeRead() {
        assertThatThrownBy(() -> TrustedAuthorities.of("/nowhere/ca.pem"))
                .isInstanceOf(ElasticsearchException.class)
                .hasMessageContaining("elasticsearch.ca-certificate")
                .hasMessageContaining("/nowhere/ca.pem");
    }
}
