package io.spendwatch.torture.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ElasticsearchDoorTest {
    private HttpServer behind;
    private ElasticsearchDoor door;

    @BeforeEach
    void open() throws IOException {
        behind = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        behind.createContext("/", exchange -> {
            byte[] said = "%s %s %s %s"
                    .formatted(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            exchange.getRequestHeaders().getFirst("Content-Type"),
                            new String(exchange.getRequestBody().readAllBytes(), UTF_8))
                    .getBytes(UTF_8);
            exchange.sendResponseHeaders(201, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        behind.start();
        door = ElasticsearchDoor.open(
                () -> URI.create("http://127.0.0.1:" + behind.getAddress().getPort()));
    }

    @AfterEach
    void close() {
        door.close();
        behind.stop(0);
    }

    @Test
    void shouldLetARequestAndItsAnswerThroughAsTheyAre() throws Exception {
        HttpResponse<String> response = post();

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEqualTo("POST /alerts/_bulk?refresh=true application/x-ndjson {}\n");
    }

    @Test
    void shouldTurnRequestsAwayUntilItIsOpenAgain() throws Exception {
        // when
        door.set(ElasticsearchDoor.Mood.BUSY);
        int busy = post().statusCode();
        door.set(ElasticsearchDoor.Mood.UNAVAILABLE);
        int unavailable = post().statusCode();
        door.set(ElasticsearchDoor.Mood.OPEN);

        // then
        assertThat(busy).isEqualTo(429);
        assertThat(unavailable).isEqualTo(503);
        assertThat(post().statusCode()).isEqualTo(201);
    }

    @Test
    void shouldRefuseEachDocumentOfABulkRequestAndNothingElse() throws Exception {
        // when
        door.set(ElasticsearchDoor.Mood.REFUSING);
        HttpResponse<String> bulk = post("/alerts/_bulk", "{}\n{}\n{}\n{}\n");

        // then
        assertThat(bulk.statusCode()).isEqualTo(200);
        assertThat(new ObjectMapper().readTree(bulk.body()).get("items"))
                .hasSize(2)
                .allMatch(item -> item.at("/index/status").intValue() == 400);
        assertThat(post("/_index_template/alerts", "{}").statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> post() throws Exception {
        return post("/alerts/_bulk?refresh=true", "{}\n");
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(door.uri().resolve(path))
                                .header("Content-Type", "application/x-ndjson")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }
}
