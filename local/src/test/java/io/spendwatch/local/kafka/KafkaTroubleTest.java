package io.spendwatch.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spendwatch.local.UserMistakeException;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class KafkaTroubleTest {
    private static final KafkaConnection CONNECTION = new KafkaConnection("broker:9093", Map.of());

    @Test
    void shouldSayWhereNobodyAnswersAndWhatToWrite() {
        assertThat(KafkaTrouble.of(CONNECTION, new TimeoutException("Call(callName=describeTopics) timed out")))
                .isInstanceOf(KafkaTroubleException.class)
                .hasMessage(
                        "broker:9093: no broker answered within 20 s: start Kafka there (make run does), or write its"
                                + " address with --bootstrap and its TLS or SASL settings with --properties");
    }

    @Test
    void shouldSayWhatTheUserMayNotDo() {
        assertThat(KafkaTrouble.of(CONNECTION, new TopicAuthorizationException("spending-rules")))
                .isInstanceOf(KafkaTroubleException.class)
                .message()
                .startsWith("broker:9093: spending-rules: have this user permitted");
    }

    @Test
    void shouldNotBlameTheAddressForWhatTlsRefuses() {
        Exception refused =
                new SslAuthenticationException("SSL handshake failed", new IllegalArgumentException("PKIX"));

        assertThat(KafkaTrouble.of(CONNECTION, new KafkaException(refused)))
                .isInstanceOf(KafkaTroubleException.class)
                .hasMessage(
                        "broker:9093: SSL handshake failed (PKIX): correct the TLS and SASL settings in the file that"
                                + " --properties names");
    }

    @Test
    void shouldNameASettingThatIsWrongWithoutItsValue() {
        // given
        KafkaConnection wrong = new KafkaConnection("127.0.0.1:9093", Map.of("security.protocol", "hunter2"));

        // when / then
        assertThatThrownBy(wrong::consumer)
                .isInstanceOf(UserMistakeException.class)
                .hasMessage("Kafka's clients do not take the value of security.protocol: correct it in the file that"
                        + " --properties names, or in kafka.properties of the configuration");
    }

    @Test
    void shouldNotQuoteALoginThatCannotBeRead() {
        // given
        KafkaConnection wrong = new KafkaConnection(
                "127.0.0.1:9093",
                Map.of(
                        "security.protocol",
                        "SASL_PLAINTEXT",
                        "sasl.mechanism",
                        "PLAIN",
                        "sasl.jaas.config",
                        "org.example.Module hunter2"));

        // when / then
        assertThatThrownBy(wrong::producer)
                .isInstanceOf(UserMistakeException.class)
                .hasMessageContaining("do not take the value of sasl.jaas.config: correct it")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void shouldSayHowAnAddressIsWritten() {
        assertThatThrownBy(() -> new KafkaConnection("broker", Map.of()).consumer())
                .isInstanceOf(UserMistakeException.class)
                .hasMessage("broker is no address of Kafka that can be found: write --bootstrap HOST:PORT");
    }
}
