package io.spendwatch.chart.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.spendwatch.chart.testing.EachScenarioWithKafka;
import io.spendwatch.chart.testing.RenderedDocument;
import io.spendwatch.chart.testing.Scenario;
import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.configuration.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class KafkaClusterTest {
    @TempDir
    private Path folder;

    @EachScenarioWithKafka
    void shouldHaveTheTopicsThatTheJobUses(Scenario scenario) throws IOException {
        Topics topics = DeployedJob.configuration(scenario, folder).kafka().topics();

        assertThat(scenario.ofKind("KafkaTopic"))
                .extracting(KafkaClusterTest::topicName)
                .containsExactlyInAnyOrder(
                        topics.transactions(),
                        topics.alerts(),
                        topics.deadLetter(),
                        topics.late(),
                        topics.rules(),
                        topics.ruleStatus());
    }

    @EachScenarioWithKafka
    void shouldPermitTransactionsAsLongAsTheJobs(Scenario scenario) throws IOException {
        Duration permitted = Duration.ofMillis(scenario.ofKind("Kafka")
                .get(0)
                .json()
                .at("/spec/kafka/config/transaction.max.timeout.ms")
                .asLong());
        Configuration configuration = DeployedJob.configuration(scenario, folder);

        assertThat(configuration.sinks().kafka().stream())
                .allSatisfy(sink -> assertThat(sink.transactionTimeout()).isEqualTo(permitted));
    }

    @EachScenarioWithKafka
    void shouldHavePartitionsThatTheParallelismDivides(Scenario scenario) throws IOException {
        String transactions =
                DeployedJob.configuration(scenario, folder).kafka().topics().transactions();
        int parallelism = scenario.ofKind("FlinkDeployment")
                .get(0)
                .json()
                .at("/spec/job/parallelism")
                .asInt();

        assertThat(scenario.ofKind("KafkaTopic"))
                .filteredOn(topic -> topicName(topic).equals(transactions))
                .extracting(topic -> topic.spec().path("partitions").asInt() % parallelism)
                .containsExactly(0);
    }

    /** Compaction keeps the last rule of each id, and its status; of anything else it would lose events. */
    @EachScenarioWithKafka
    void shouldCompactTheRulesAndTheirStatusAlone(Scenario scenario) throws IOException {
        Topics topics = DeployedJob.configuration(scenario, folder).kafka().topics();

        assertThat(scenario.ofKind("KafkaTopic"))
                .filteredOn(topic -> topic.spec()
                        .path("config")
                        .path("cleanup.policy")
                        .asText()
                        .contains("compact"))
                .extracting(KafkaClusterTest::topicName)
                .containsExactlyInAnyOrder(topics.rules(), topics.ruleStatus());
    }

    /** Versions of a rule count in the order of one partition; whoever reads a week anew sees all of them. */
    @EachScenarioWithKafka
    void shouldKeepEveryVersionOfARuleForAWeekInOneOrder(Scenario scenario) throws IOException {
        Topics topics = DeployedJob.configuration(scenario, folder).kafka().topics();

        assertThat(scenario.ofKind("KafkaTopic"))
                .filteredOn(
                        topic -> List.of(topics.rules(), topics.ruleStatus()).contains(topicName(topic)))
                .hasSize(2)
                .allSatisfy(topic -> {
                    assertThat(topic.spec().path("partitions").asInt()).isEqualTo(1);
                    assertThat(Duration.ofMillis(topic.spec()
                                    .path("config")
                                    .path("min.compaction.lag.ms")
                                    .asLong()))
                            .isEqualTo(Duration.ofDays(7));
                });
    }

    private static String topicName(RenderedDocument topic) {
        return topic.spec().path("topicName").asText(topic.name());
    }
}
