package io.spendwatch.job.sink.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.security.cert.CertificateException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.http.conn.ConnectTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectionFailureTest {
    @ParameterizedTest
    @MethodSource("lostConnections")
    void shouldExpectALostConnectionToComeBack(IOException failure) {
        assertThat(ConnectionFailure.judge(failure)).isInstanceOf(Reply.Lost.class);
    }

    static Stream<IOException> lostConnections() {
        return Stream.of(
                new ConnectException("Connection refused"),
                new SocketTimeoutException(),
                new SSLHandshakeException("Remote host terminated the handshake"),
                new IOException("Connection reset by peer"));
    }

    @Test
    void shouldSayInOneLineHowItWasLost() {
        assertThat(ConnectionFailure.judge(new ConnectException("Connection\nrefused"))
                        .summary())
                .isEqualTo("ConnectException: Connection refused");
    }

    @Test
    void shouldTellAHostThatIsNotTrusted() {
        // given
        IOException untrusted = new SSLHandshakeException("PKIX path building failed");
        untrusted.initCause(new CertificateException("unable to find valid certification path"));

        // when, then
        assertThat(ConnectionFailure.judge(untrusted))
                .isInstanceOf(Reply.Untrusted.class)
                .extracting(Reply::summary)
                .asString()
                .contains("elasticsearch.ca-certificate");
        assertThat(ConnectionFailure.judge(new SSLPeerUnverifiedException("Host name does not match"))
                        .summary())
                .contains("elasticsearch.hosts");
    }

    @Test
    void shouldTellAMissingAnswerFromAMissingConnection() {
        assertThat(ConnectionFailure.isTimeout(new SocketTimeoutException())).isTrue();
        assertThat(ConnectionFailure.isTimeout(new ConnectTimeoutException())).isFalse();
    }

    @Test
    void shouldFailWhenTheClientIsBroken() {
        assertThatThrownBy(() -> ConnectionFailure.judge(new IllegalStateException("I/O reactor status: STOPPED")))
                .isInstanceOf(ElasticsearchException.class)
                .hasMessageContaining("STOPPED");
    }
}
