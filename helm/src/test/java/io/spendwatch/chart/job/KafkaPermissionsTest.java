package io.spendwatch.chart.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.spendwatch.chart.testing.EachScenarioWithKafka;
import io.spendwatch.chart.testing.Elements;
import io.spendwatch.chart.testing.Scenario;
import io.spendwatch.chart.testing.Yaml;
import io.spendwatch.job.configuration.Configuration;
import io.spendwatch.job.configuration.Delivery;
import io.spendwatch.job.configuration.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

class KafkaPermissionsTest {
    private static final String USER = "KafkaUser";

    @TempDir
    private Path folder;

    @EachScenarioWithKafka
    void shouldLetTheJobDoWhatItDoesAndNoMore(Scenario scenario) throws IOException {
        Configuration configuration = DeployedJob.configuration(scenario, folder);
        Topics topics = configuration.kafka().topics();
        Set<Permission> needed = new HashSet<>(Permission.onTopic(topics.transactions(), "Read", "Describe"));
        needed.addAll(Permission.onGroup(configuration.kafka().groupId(), "Read", "Describe"));
        needed.addAll(Permission.onTopic(topics.rules(), "Read", "Describe"));
        needed.addAll(Permission.onTopic(topics.ruleStatus(), "Read", "Write", "Describe"));
        // Who may write to a topic may do so idempotently.
        needed.addAll(Permission.onTopic(topics.deadLetter(), "Write", "Describe"));
        needed.addAll(Permission.onTopic(topics.late(), "Write", "Describe"));
        configuration.sinks().kafka().ifPresent(sink -> {
            needed.addAll(Permission.onTopic(topics.alerts(), "Write", "Describe"));
            if (sink.delivery() == Delivery.EXACTLY_ONCE) {
                // Transactions that are left open there are found by reading who writes to it.
                needed.addAll(Permission.onTopic(topics.alerts(), "Read"));
                needed.addAll(Permission.onTransactionalIds(sink.transactionalIdPrefix(), "Write", "Describe"));
            }
        });

        assertThat(granted(scenario, "spendwatch-job")).containsExactlyInAnyOrderElementsOf(needed);
    }

    @EachScenarioWithKafka
    void shouldLetTheGeneratorGoOnWithTransactionsAndNoMore(Scenario scenario) throws IOException {
        Configuration configuration = DeployedJob.configuration(scenario, folder);
        Set<Permission> needed =
                new HashSet<>(Permission.onTopic(configuration.kafka().topics().transactions(), "Write", "Describe"));
        if (generatorResumes()) {
            needed.addAll(Permission.onTopic(configuration.kafka().topics().transactions(), "Read"));
        }

        assertThat(granted(scenario, "spendwatch-generator")).isEqualTo(needed);
    }

    @EachScenarioWithKafka
    void shouldLetTheRuleEditorEditRulesAndNoMore(Scenario scenario) throws IOException {
        Topics topics = DeployedJob.configuration(scenario, folder).kafka().topics();
        Set<Permission> needed = new HashSet<>(Permission.onTopic(topics.rules(), "Read", "Write", "Describe"));
        needed.addAll(Permission.onTopic(topics.ruleStatus(), "Read", "Describe"));

        if (editorAsksForNow(scenario)) {
            needed.addAll(Permission.onTopic(topics.transactions(), "Read", "Describe"));
        }

        assertThat(granted(scenario, "spendwatch-rule-editor")).isEqualTo(needed);
    }

    @EachScenarioWithKafka
    void shouldBeHeldToByTheBroker(Scenario scenario) {
        assertThat(scenario.ofKind("Kafka"))
                .extracting(kafka ->
                        kafka.json().at("/spec/kafka/authorization/type").asText())
                .containsExactly("simple");
    }

    /** Returns whether rules may count from where event time stands, which the transactions tell. */
    private static boolean editorAsksForNow(Scenario scenario) {
        return Yaml.read(scenario.valuesFile())
                .at("/kafka/cluster/ruleEditorReadsTransactions")
                .asBoolean();
    }

    /** Returns whether a generator that is started again looks for the newest event first. */
    private static boolean generatorResumes() {
        return Scenario.all()
                .flatMap(scenario -> scenario.ofKind("Deployment").stream())
                .flatMap(deployment -> deployment.json().findValues("args").stream())
                .anyMatch(arguments -> Elements.of(arguments).contains(TextNode.valueOf("--resume")));
    }

    private static Set<Permission> granted(Scenario scenario, String user) {
        return scenario.ofKind(USER).stream()
                .filter(document -> document.name().equals(user))
                .findFirst()
                .map(Permission::grantedTo)
                .orElseThrow(() -> new AssertionError("there is no KafkaUser " + user));
    }
}
