package io.spendwatch.job.sink.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ElasticsearchClientIT {
    @TempDir
    private Path folder;

    @Test
    void shouldReturnTheAnswerWhateverItsStatus() throws Exception {
        // given
        try (HttpStub stub = HttpStub.plain(exchange -> HttpStub.answer(exchange, 503, "no master"));
                ElasticsearchClient client = new ElasticsearchClient(settings(stub.uri(), new Login.Anonymous(), ""))) {
            // when
            Reply reply = send(client);

            // then
            assertThat(reply).isInstanceOf(Reply.Answer.class);
            assertThat(reply.summary()).isEqualTo("503 no master");
        }
    }

    @Test
    void shouldSendUserAndPassword() throws Exception {
        // given
        AtomicReference<String> authorization = new AtomicReference<>("");
        try (HttpStub stub = HttpStub.plain(exchange -> {
                    authorization.set(exchange.getRequestHeaders().getFirst("Authorization"));
                    HttpStub.answer(exchange, 200, "{}");
                });
                ElasticsearchClient client = new ElasticsearchClient(
                        settings(stub.uri(), new Login.Password("Aladdin", "open sesame"), ""))) {
            // when
            send(client);

            // then
            assertThat(authorization).hasValue("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
        }
    }

    @Test
    void shouldReportALostConnection() throws Exception {
        // given
        URI nobody;
        try (HttpStub stub = HttpStub.plain(exchange -> HttpStub.answer(exchange, 200, "{}"))) {
            nobody = stub.uri();
        }

        // when
        try (ElasticsearchClient client = new ElasticsearchClient(settings(nobody, new Login.Anonymous(), ""))) {
            // then
            assertThat(send(client)).isInstanceOf(Reply.Lost.class);
            assertThat(send(client).summary()).contains("Connection refused");
        }
    }

    @Test
    void shouldGiveUpARequestThatIsNotAnswered() throws Exception {
        // given
        CountDownLatch end = new CountDownLatch(1);
        try (HttpStub stub = HttpStub.plain(exchange -> await(end));
                ElasticsearchClient client = new ElasticsearchClient(settings(stub.uri(), new Login.Anonymous(), ""))) {
            // when
            Reply reply = send(client);
            end.countDown();

            // then
            assertThat(reply).isInstanceOf(Reply.Lost.class);
        }
    }

    @Test
    void shouldStopWaitingWhenInterrupted() throws Exception {
        // given
        CountDownLatch end = new CountDownLatch(1);
        Thread waiting = Thread.currentThread();
        try (HttpStub stub = HttpStub.plain(exchange -> {
                    waiting.interrupt();
                    await(end);
                });
                ElasticsearchClient client = new ElasticsearchClient(settings(stub.uri(), new Login.Anonymous(), ""))) {
            // when, then
            assertThatThrownBy(() -> send(client)).isInstanceOf(InterruptedException.class);
            end.countDown();
        }
    }

    @Test
    void shouldTrustTheAuthoritiesOfTheFileAndNoOthers() throws Exception {
        // given
        SelfSigned certificate = SelfSigned.in(folder);
        try (HttpStub stub =
                        HttpStub.encrypted(certificate.identity(), exchange -> HttpStub.answer(exchange, 200, "{}"));
                ElasticsearchClient trusting = new ElasticsearchClient(settings(
                        stub.uri(), new Login.Anonymous(), certificate.pemFile().toString()));
                ElasticsearchClient doubting =
                        new ElasticsearchClient(settings(stub.uri(), new Login.Anonymous(), ""))) {
            // when, then
            assertThat(send(trusting).summary()).isEqualTo("200 {}");
            assertThatThrownBy(() -> send(doubting))
                    .isInstanceOf(ElasticsearchException.class)
                    .hasMessageContaining("elasticsearch.ca-certificate");
        }
    }

    private static Reply send(ElasticsearchClient client) throws InterruptedException {
        return client.send("POST", "/alerts/_bulk", "application/x-ndjson", "{}\n".getBytes(StandardCharsets.UTF_8));
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static ElasticsearchSettings settings(URI host, Login login, String caCertificate) {
        ElasticsearchSettings defaults = ElasticsearchSettings.of(List.of(host));
        return new ElasticsearchSettings(
                defaults.hosts(),
                defaults.index(),
                login,
                caCertificate,
                defaults.bulkActions(),
                defaults.bulkSize(),
                defaults.bulkInterval(),
                defaults.retryBackoffInitial(),
                defaults.retryBackoffMax(),
                defaults.connectTimeout(),
                Duration.ofSeconds(1));
    }
}
