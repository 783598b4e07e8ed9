package io.spendwatch.chart.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.spendwatch.chart.Repository;
import io.spendwatch.chart.testing.Elements;
import io.spendwatch.chart.testing.Yaml;
import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.configuration.ConfigurationLoader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The containers without Kubernetes: what they may do on somebody's own machine. */
class ComposeTest {
    private static final Repository REPOSITORY = Repository.current();
    private static final JsonNode SERVICES =
            Yaml.read(REPOSITORY.path("compose.yaml")).path("services");

    @Test
    void shouldBeReachedFromThisMachineAlone() {
        assertThat(SERVICES)
                .flatExtracting(service -> Elements.of(service.path("ports")))
                .isNotEmpty()
                .allMatch(port -> port.asText().startsWith("127.0.0.1:"));
    }

    @Test
    void shouldGainNoPrivilegeAndTakeNoMoreMemoryThanSaid() {
        assertThat(SERVICES).isNotEmpty().allSatisfy(service -> {
            assertThat(Elements.of(service.path("cap_drop")))
                    .extracting(JsonNode::asText)
                    .containsExactly("ALL");
            assertThat(Elements.of(service.path("security_opt")))
                    .extracting(JsonNode::asText)
                    .containsExactly("no-new-privileges:true");
            assertThat(service.path("mem_limit").asText()).isNotEmpty();
            assertThat(service.has("privileged")).isFalse();
        });
    }

    @Test
    void shouldHaveImagesFromTheListOfVersionsOrOfOurOwn() {
        assertThat(SERVICES)
                .extracting(service -> service.path("image").asText())
                .allMatch(image -> image.startsWith("${KAFKA_IMAGE")
                        || image.startsWith("${ELASTICSEARCH_IMAGE")
                        || image.contains("/spendwatch-"));
    }

    @Test
    void shouldGiveTheJobTransactionsThatTheBrokerPermits() {
        // given
        Configuration configuration =
                ConfigurationLoader.load(Optional.of(REPOSITORY.path("compose/spendwatch.yaml")), Map.of(), Map.of());
        Duration longest = Duration.ofMillis(SERVICES.at("/kafka/environment/KAFKA_TRANSACTION_MAX_TIMEOUT_MS")
                .asLong());

        // when, then
        assertThat(configuration.sinks().kafka().orElseThrow().transactionTimeout())
                .isPositive()
                .isLessThanOrEqualTo(longest);
    }

    @Test
    void shouldLetNobodySubmitAJob() {
        JsonNode flink = Yaml.read(REPOSITORY.path("compose/flink/config.yaml"));

        assertThat(List.of("web.submit.enable", "web.cancel.enable"))
                .allMatch(key -> flink.path(key).isBoolean() && !flink.path(key).asBoolean());
    }
}
