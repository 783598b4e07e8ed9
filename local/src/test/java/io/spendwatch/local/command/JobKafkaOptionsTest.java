package io.spendwatch.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spendwatch.local.UserMistakeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class JobKafkaOptionsTest {
    @TempDir
    private Path directory;

    @Test
    void shouldMeanTheLocalRunWhereNothingIsSaid() {
        JobKafka job = load();

        assertThat(job.isLocalRun()).isTrue();
        assertThat(job.connection()).hasToString("localhost:9092");
        assertThat(job.topics().rules()).isEqualTo("spending-rules");
    }

    @Test
    void shouldNotTakeAKafkaThatIsNamedForTheLocalRun() {
        JobKafka job = load("--bootstrap", "localhost:9092");

        assertThat(job.isLocalRun()).isFalse();
    }

    @Test
    void shouldReadAddressTopicsAndClientSettingsFromTheConfiguration() throws IOException {
        // given
        String config = write("spendwatch.yaml", """
                kafka:
                  bootstrap-servers: broker:9093
                  topics: {rules: bank-rules, rule-status: bank-rule-status}
                  properties: {security.protocol: SSL}
                """);

        // when
        JobKafka job = load("--config", config);

        // then
        assertThat(job.isLocalRun()).isFalse();
        assertThat(job.connection().bootstrapServers()).isEqualTo("broker:9093");
        assertThat(job.connection().properties()).containsExactlyEntriesOf(Map.of("security.protocol", "SSL"));
        assertThat(job.topics().rules()).isEqualTo("bank-rules");
        assertThat(job.topics().ruleStatus()).isEqualTo("bank-rule-status");
    }

    @Test
    void shouldTakeThePropertiesInPlaceOfTheConfigurations() throws IOException {
        // given
        String config = write(
                "spendwatch.yaml",
                "kafka: {bootstrap-servers: 'broker:9093', properties: {sasl.jaas.config: of-the-job}}\n");
        String properties =
                write("editor.properties", "bootstrap.servers=other:9094\nsasl.jaas.config=of-the-editor\n");

        // when
        JobKafka job = load("--config", config, "--properties", properties);

        // then
        assertThat(job.connection().bootstrapServers()).isEqualTo("other:9094");
        assertThat(job.connection().properties()).containsEntry("sasl.jaas.config", "of-the-editor");
        assertThat(job.toString()).doesNotContain("of-the-editor");
        assertThat(load("--properties", properties, "--bootstrap", "third:9095")
                        .connection()
                        .bootstrapServers())
                .isEqualTo("third:9095");
    }

    @Test
    void shouldNameAPropertiesFileThatIsNotThere() {
        assertThatThrownBy(() -> load("--properties", "nowhere.properties"))
                .isInstanceOf(UserMistakeException.class)
                .hasMessage("--properties: there is no file nowhere.properties: give the path of one that is there");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private static JobKafka load(String... arguments) {
        return CommandLine.populateCommand(new JobKafkaOptions(), arguments).load(Map.of());
    }
}
