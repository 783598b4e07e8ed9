package io.spendwatch.job.sink.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElasticsearchSettingsTest {
    private static final List<URI> HOSTS = List.of(URI.create("https://elasticsearch:9200"));

    @Test
    void shouldHaveDefaults() {
        // given
        ElasticsearchSettings settings = ElasticsearchSettings.of(HOSTS);

        // when, then
        assertThat(settings)
                .isEqualTo(new ElasticsearchSettings(
                        HOSTS,
                        "transactions-supermarket-case",
                        new Login.Anonymous(),
                        "",
                        1000,
                        MemorySize.parse("5 mb"),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(100),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30)));
    }

    @Test
    void shouldTravelToTheTasks() throws Exception {
        // given
        ElasticsearchSettings settings = ElasticsearchSettings.of(HOSTS);

        // when, then
        assertThat(InstantiationUtil.clone(settings)).isEqualTo(settings);
    }

    @Test
    void shouldNotShowThePassword() {
        // given
        ElasticsearchSettings defaults = ElasticsearchSettings.of(HOSTS);
        ElasticsearchSettings settings = new ElasticsearchSettings(
                HOSTS,
                defaults.index(),
                new Login.Password("spendwatch", "s3cret"),
                "/certificates/ca.pem",
                defaults.bulkActions(),
                defaults.bulkSize(),
                defaults.bulkInterval(),
                defaults.retryBackoffInitial(),
                defaults.retryBackoffMax(),
                defaults.connectTimeout(),
                defaults.requestTimeout());

        // when, then
        assertThat(settings.toString())
                .contains("spendwatch", "/certificates/ca.pem")
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:9200", "elasticsearch", "ftp://localhost", "http://proxy/elasticsearch"})
    void shouldRejectWhatIsNoAddress(String host) {
        assertThatThrownBy(() -> ElasticsearchSettings.of(List.of(URI.create(host))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(host)
                .hasMessageContaining("write it as http://localhost:9200");
    }

    @Test
    void shouldRejectAPasswordInAnAddressWithoutShowingIt() {
        assertThatThrownBy(() -> ElasticsearchSettings.of(List.of(URI.create("http://user:s3cret@localhost:9200"))))
                .hasMessageContaining("set username and password instead")
                .message()
                .doesNotContain("s3cret");
    }

    @Test
    void shouldRejectNoHosts() {
        assertThatThrownBy(() -> ElasticsearchSettings.of(List.of())).hasMessageContaining("hosts");
    }
}
