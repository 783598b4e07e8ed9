package io.spendwatch.job.sink.elasticsearch;

import static io.spendwatch.job.sink.elasticsearch.Fixtures.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
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

    @Test
    void shouldTrustARotatedAuthorityOnceItsFileHasIt() throws Exception {
        // given
        SelfSigned old = SelfSigned.in(Files.createDirectory(folder.resolve("old")));
        SelfSigned rotated = SelfSigned.in(Files.createDirectory(folder.resolve("rotated")));
        Path authorities = Files.copy(old.pemFile(), folder.resolve("authorities.pem"));
        HttpHandler ok = exchange -> HttpStub.answer(exchange, 200, "{}");
        HttpStub before = HttpStub.encrypted(old.identity(), ok);
        try (ElasticsearchClient client =
                new ElasticsearchClient(settings(before.uri(), new Login.Anonymous(), authorities.toString()))) {
            assertThat(send(client).summary()).isEqualTo("200 {}");
            int port = before.uri().getPort();
            before.close();

            // when
            try (HttpStub after = HttpStub.encrypted(rotated.identity(), port, ok)) {
                // then
                assertThat(send(client)).isInstanceOf(Reply.Untrusted.class);
                Files.writeString(authorities, "");
                assertThat(send(client).summary()).contains(authorities + " cannot be used");
                Files.copy(rotated.pemFile(), authorities, StandardCopyOption.REPLACE_EXISTING);
                assertThat(send(client).summary()).isEqualTo("200 {}");
                assertThat(after.uri().getPort()).isEqualTo(port);
            }
        }
    }

    @Test
    void shouldSignInWithARotatedPassword() throws Exception {
        // given
        Files.writeString(folder.resolve("username"), "Ana");
        Files.writeString(folder.resolve("password"), "old");
        AtomicReference<String> valid = new AtomicReference<>(basic("Ana:old"));
        try (HttpStub stub = HttpStub.plain(exchange -> {
                    String given = exchange.getRequestHeaders().getFirst("Authorization");
                    HttpStub.answer(exchange, valid.get().equals(given) ? 200 : 401, "{}");
                });
                ElasticsearchClient client =
                        new ElasticsearchClient(settings(stub.uri(), new Login.MountedSecret(folder.toString()), ""))) {
            assertThat(send(client).summary()).isEqualTo("200 {}");

            // when
            valid.set(basic("Ana:new"));

            // then
            assertThat(send(client).summary()).isEqualTo("401 {}");
            Files.writeString(folder.resolve("password"), "new");
            assertThat(send(client).summary()).isEqualTo("200 {}");
        }
    }

    @Test
    void shouldWaitLongerForAnAnswerThatComesTooLate() throws Exception {
        // given
        try (HttpStub stub = HttpStub.plain(exchange -> {
                    sleep(Duration.ofSeconds(3));
                    HttpStub.answer(exchange, 200, "{}");
                });
                ElasticsearchClient client = new ElasticsearchClient(settings(stub.uri(), new Login.Anonymous(), ""))) {
            // when
            Reply first = send(client);
            Reply second = send(client);
            Reply third = second instanceof Reply.Answer ? second : send(client);

            // then
            assertThat(first.summary()).isEqualTo("no answer within 1 s (elasticsearch.request-timeout is 1 s)");
            assertThat(third.summary()).isEqualTo("200 {}");
        }
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private static void sleep(Duration time) throws IOException {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new IOException(e);
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
}
